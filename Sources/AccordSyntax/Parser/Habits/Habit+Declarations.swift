// What people write where a declaration begins, and where fields are declared.

extension Habit {
  static func all(at place: Place) -> [Habit] {
    switch place {
    case .file: file
    case .record: record
    case .bands: bands
    case .options: options
    case .choose: choose
    case .block(let word): ofBlocks[word] ?? []
    }
  }

  private static let ofBlocks: [DeclarationWord: [Habit]] = [
    .lead: fields, .feedback: fields, .table: fields, .input: fields, .segments: segments, .score: score,
    .grade: grade,
    .definition: definition, .proposition: proposition, .hours: hours, .pool: pool,
    .route: route + workingTime, .test: test + workingTime,
    .agreement: agreement, .metric: metric, .experiment: experiment, .output: output,
  ]

  /// Where a declaration begins, and in those that stand on one line.
  private static let file: [Habit] = [
    // Comments.
    Habit("^ *|rem|<", say: comment),
    // The first word.
    Habit("^ definition|def|rule|condition|criteria $W", write: "define $1"),
    Habit("^ var|const|set|variable|val $W", write: "let $1"),
    Habit("^ regex|regexp $W", write: "pattern $1"), Habit("^ scoring|points $W", write: "score $1"),
    Habit("^ team|queue|members|owners $W {", write: "pool $1 {"),
    Habit("^ if|when|unless", say: "give the condition a name: 'define NAME when …'"),
    Habit("^ to|assign|send", say: "steps stand in the route: 'route { to … }'"),
    Habit(
      "^ import|include|use|using|require", say: "leave it out: all files of the folder are one set of rules"),
    Habit("^ function|func|fn|macro", say: "give an expression a name: 'let NAME = …'"),
    Habit("^ a|an $W is", write: "define $1 when"),
    Habit("^ $W when|if", write: "define $1 when"), Habit("^ $W =|:=", write: "let $1 ="),
    // Behind the name.
    Habit("define $W @ if|where|as|is|=|:|=>|means", write: "define $1 when"),
    Habit("let $W @ when|if|as|is", write: "let $1 ="),
    Habit("let $W @ (", say: "a 'let' takes no values: 'let $1 = …'"),
    Habit("score|pool|segments $W = @ {", say: "leave '=' out: '{' stands right behind the name"),
    Habit("score|segments|grade|pool $W @ : {", say: "leave ':' out: '{' stands right behind the name"),
    Habit("score|segments|pool|lead|route $W @ (|[", say: "write '{' and '}' around the entries"),
    Habit("pool $W @ =|:|members", say: "write 'pool $1 { members anna, ben }'"),
    Habit("score|segments $W @ hidden", write: "hidden $0 $1"),
    Habit("grade $W of $W @ hidden", write: "hidden grade $1 of $2"),
    Habit("score $W @ max|maximum|cap $N", write: "score $1 at most $2"),
    Habit("score $W @ min|minimum|floor $N", write: "score $1 at least $2"),
    Habit("score $W @ $N to|- $N", write: "score $1 from $2 to $3"),
    Habit("score $W @ between $N and $N", write: "score $1 from $2 to $3"),
    Habit("grade $W @ {", say: "say which score it grades: 'grade $1 of SCORE {'"),
    Habit("grade $W @ for|=|:|on", write: "grade $1 of"),
    Habit("grade of @ $W", say: "give it a name: 'grade letter of $1'"),
    Habit("list $W @ in|:", write: "list $1 ="), Habit("list $W @ $T", write: "list $1 = $2"),
    Habit("list $W @ {|(|[", say: "write '=' and the entries, without brackets: 'list $1 = \"DE\", \"AT\"'"),
    Habit("list $W = @ {|(|[", say: "leave the brackets out: 'list $1 = \"DE\", \"AT\"'"),
    Habit("$T @ $T", write: "$1, $2"), Habit("$T @ or|and $T", write: "$1, $2"),
    Habit("list $W from @ file", say: "leave 'file' out: 'list $1 from \"names.txt\"'"),
    Habit("pattern $W @ /", say: "write '=' in front of it: 'pattern $1 = /…/'"),
    Habit("$P @ i", write: "$1 ignoring case"),
    Habit("ensure @ $W", say: "say in quotes what is promised: 'ensure \"nobody is written to unasked\" …'"),
    Habit("ensure $T @ :", write: "ensure $1"),
    Habit("proposition $W @ for|when", say: "write 'proposition $1 { for … }'"),
    Habit("= $N @ if", say: "values are chosen by 'choose { VALUE when CONDITION, VALUE otherwise }'"),
    Habit("- @ >", say: "write 'implies' for what follows from a condition"),
  ]

  /// In an output.
  private static let output: [Habit] = [
    Habit("^ when|where|if|filter", write: "only when"),
    Habit("reasons @ $W", write: "reasons of $1"),
    Habit(
      "became|changed|was @ $W",
      say: "what has come about stands on a line of its own, without 'not' and 'and': 'only when became $1'"),
    Habit("csv @ with texts", say: "leave 'with texts' out: in CSV everything is text"),
    Habit("ndjson @ for spreadsheets", say: "spreadsheets open CSV: 'as csv for spreadsheets'"),
  ]

  /// In the agreement.
  private static let agreement: [Habit] = [
    Habit(", timezone @ $T", say: "the teams end before it: begin a new line in front of 'timezone'"),
    timezone,
  ]

  static let comment = "a comment begins with #"

  /// In the lead, a table and an input.
  private static let fields: [Habit] = [
    Habit("^ text|number|flag|time|date @ $W", write: "$1 $0"),
    Habit("^ field|column|attribute @ $W $W", write: "$1 $2"),
    Habit("$W @ :|= $W", write: "$1 $2"), Habit("choice @ :|of", write: "choice"),
    Habit("choice @ (|[|{", say: "leave the brackets out: 'choice web, event'"),
    Habit("$W @ or|and $W", write: "$1, $2"), Habit("$W @ | $W", write: "$1, $2"),
    Habit("$W @ - $W", write: "$1_$2"),
    Habit("not null", write: "required"), Habit("mandatory|obligatory|must", write: "required"),
    Habit("optional|nullable|null|?", say: "leave it out: a field may be missing unless it is 'required'"),
    Habit("default @ =", write: "default"), Habit("= $T", write: "default $1"),
    Habit("= $N", write: "default $1"),
    Habit("lower", write: "lowercase"), Habit("upper", write: "uppercase"),
    Habit("alias|column|label|aka|named|called|source|header $T", write: "from $1"),
    Habit("$T @ or", write: "from $1 or"),
  ]
}
