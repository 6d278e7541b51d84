#!/usr/bin/env bash
# Opens a pull request for each key table of the vendor that the spec has not read yet.
#
# Usage: follow-vendor.sh DEVICE CHECKOUT REPOSITORY
#   DEVICE      charger or controller
#   CHECKOUT    folder with a checkout of the vendor's repository
#   REPOSITORY  its owner/name, for the record
# Needs git with a remote "origin", and gh with leave to open pull requests. A table whose branch is at the remote
# already has its pull request and is passed over.
set -euo pipefail

device=$1 checkout=$2 repository=$3
base=$(git rev-parse HEAD)
commit=$(git -C "$checkout" rev-parse --short=7 HEAD)
bodies=$(mktemp -d)
trap 'rm -rf "$bodies"; git checkout -q --detach "$base"' EXIT

spec() { node tools/dist/main.js "$@"; }

# Exit code 1 says that something is left to do, which is what this script is for; anything above is a fault.
allowing_1() {
  local status=0
  "$@" || status=$?
  [ "$status" -le 1 ] || exit "$status"
}

open_pull_request() {
  local file=$1 source=$2 firmware=$3
  local hash branch title date
  hash=$(git hash-object "$checkout/$file" | cut -c1-8)
  branch="vendor/$source-$hash"
  if git ls-remote --exit-code --heads origin "$branch" >/dev/null; then
    echo "$source: $branch is open already"
    return
  fi
  date=$(git -C "$checkout" log -1 --format=%cs -- "$file")
  git checkout -q -B "$branch" "$base"
  local arguments=("$checkout/$file" --device "$device" --origin "$repository@$commit:$file")
  if [ -n "$date" ]; then arguments+=(--date "$date"); fi
  if [ -n "$firmware" ]; then arguments+=(--firmware "$firmware"); else arguments+=(--source "$source"); fi

  allowing_1 spec import "${arguments[@]}" --write >"$bodies/import.txt"
  local generated=0
  spec generate >"$bodies/generate.txt" 2>&1 || generated=$?
  spec diff "$base" --changeset >"$bodies/diff.txt"
  git add spec packages .changeset STATUS.md COMPATIBILITY.md
  if git diff --cached --quiet; then
    echo "$source: nothing to write"
    return
  fi
  title="spec: $source as of $repository@$commit"
  git commit -q -m "$title"
  {
    echo "Read from \`$file\` at $repository@$commit. The questions at the end are for a human; push the answers to this branch."
    if [ "$generated" -ne 0 ]; then
      echo
      echo "**The spec does not pass its check yet:**"
      fenced "$bodies/generate.txt"
    fi
    echo
    echo "What the import found:"
    fenced "$bodies/import.txt"
    echo
    echo "What it changes for users:"
    fenced "$bodies/diff.txt"
  } >"$bodies/body.md"
  git push -q origin "$branch"
  gh pr create --title "$title" --body-file "$bodies/body.md" --head "$branch"
}

# A text as it stands; a fence that is longer than any run of backticks in it. Pull requests hold 65,536 characters.
fenced() {
  echo
  echo '`````text'
  head -c 20000 "$1"
  echo
  echo '`````'
}

allowing_1 spec pending "$checkout" --device "$device" --json >"$bodies/pending.json"
node -e '
  const { files } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  for (const { file, state, source, firmware, reason } of files) {
    if (state === "unclear") console.error(`${file}: ${reason}`);
    if (state === "new" || state === "changed") console.log([file, source, firmware ?? ""].join("\x1f"));
  }
' "$bodies/pending.json" >"$bodies/pending.txt"

while IFS=$'\x1f' read -r file source firmware; do
  open_pull_request "$file" "$source" "$firmware"
done <"$bodies/pending.txt"
