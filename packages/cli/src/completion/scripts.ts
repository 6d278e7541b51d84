/** The shells whose command lines can be completed. */
export const shells = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof shells)[number];

/** The script that makes a shell ask `goe __complete`. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}

// Bash cuts words at "=", so that "--output=j" comes as three: they are put together again for goe, and what bash takes
// to stand in front of the word is cut off the answers.
const bash = `# Completion of goe for bash. To switch it on: eval "$(goe completion bash)"
_goe() {
  local word joined="" line typed=()
  local i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == "=" && \${#typed[@]} -gt 0 ]]; then
      typed[\${#typed[@]}-1]+="="
      joined=1
    elif [[ -n $joined ]]; then
      typed[\${#typed[@]}-1]+=$word
      joined=""
    else
      typed+=("$word")
    fi
  done
  local current=\${typed[\${#typed[@]}-1]} front=""
  [[ $current == *=* && $COMP_WORDBREAKS == *=* ]] && front=\${current%%=*}=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ":files" ]]; then
      compopt -o filenames 2> /dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${current#"$front"}")
      return
    fi
    line=\${line%%$'\\t'*}
    [[ $line == *= ]] && compopt -o nospace 2> /dev/null
    COMPREPLY+=("\${line#"$front"}")
  done < <(goe __complete -- "\${typed[@]}" 2> /dev/null)
}
complete -F _goe goe
`;

const zsh = `#compdef goe
# Completion of goe for zsh. To switch it on, behind compinit: eval "$(goe completion zsh)"
_goe() {
  local line word
  local -a plain meanings open
  while IFS= read -r line; do
    if [[ $line == ":files" ]]; then
      compset -P "--*="
      _files
      return
    fi
    word=\${line%%$'\\t'*}
    if [[ $word == *= ]]; then
      open+=("$word")
    else
      plain+=("$word")
      meanings+=("\${line/$'\\t'/  -- }")
    fi
  done < <(goe __complete -- "\${(@Q)words[2,CURRENT]}" 2> /dev/null)
  (( \${#open} )) && compadd -S "" -a open
  (( \${#plain} )) && compadd -l -d meanings -a plain
}
compdef _goe goe
`;

const fish = `# Completion of goe for fish. To switch it on: goe completion fish > ~/.config/fish/completions/goe.fish
function __goe_complete
    set -l typed (commandline -opc) (commandline -ct)
    set -l found (goe __complete -- $typed[2..-1] 2> /dev/null)
    if test "$found" = ":files"
        set -l front (string match -r -- '^--[^=]+=' (commandline -ct))
        for path in (__fish_complete_path (string replace -r -- '^--[^=]+=' '' (commandline -ct)))
            printf '%s%s\\n' "$front" $path
        end
    else
        printf '%s\\n' $found
    end
end
complete -c goe -f -a '(__goe_complete)'
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
