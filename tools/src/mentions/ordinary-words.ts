/**
 * Words that follow "API key" in a sentence and are no key: function words, and verbs of what was done to the key.
 * Prose is English or German, unquoted keys look like any short word, and no dictionary is worth its size here. German
 * nouns need no entry: they begin with a capital, and no key that is unknown does.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  [
    // English: articles, prepositions, conjunctions, pronouns
    "a an the this that these those all any each both some several more its their our your it they we you",
    "to for of in on at by with without via from into onto over under per as than like about after before during",
    "and or nor but if when while where which who whose whether because so then only also now not no again still",
    // English: verbs and participles
    "is are was were be been being has have had do does did can could may might must shall should will would",
    "add adds added set sets setting get gets fix fixes fixed show shows shown send sends sent read reads write writes",
    "written change changes changed remove removes removed use uses used allow allows allowed enable enables enabled",
    "disable disables disabled report reports reported return returns returned store stores stored support supports",
    "supported implement implements implemented override overrides trigger triggers control controls controlling",
    "available missing named called containing contains reporting showing holding renamed exposed introduced",
    // English: nouns and adjectives that go with "key"
    "name names value values list lists metadata access documentation handling table type types new old",
    // German: articles, prepositions, conjunctions, pronouns
    "der die das den dem des ein eine einen einem einer eines dieser diese dieses alle mehrere einige kein keine",
    "zu zum zur von vom für fuer in im an am auf aus bei beim mit mittels nach ohne um unter vor wegen durch gegen per",
    "und oder aber als wie wenn da damit dass ob sowie nicht nur auch nun jetzt wieder noch bereits nicht mehr",
    "welcher welche welches es er sie",
    // German: verbs and participles
    "ist sind war waren wird werden wurde wurden worden sein hat haben kann können soll sollen muss darf",
    "hinzugefügt behoben geändert entfernt ergänzt gesetzt gelesen gesendet übertragen angezeigt unterstützt",
    "implementiert umbenannt verfügbar eingeführt repariert verbessert steuert setzt liefert zeigt meldet fehlt",
    "setzen lesen schreiben ändern verwenden anzeigen melden speichern überschreiben",
  ].flatMap((line) => line.split(" ")),
);
