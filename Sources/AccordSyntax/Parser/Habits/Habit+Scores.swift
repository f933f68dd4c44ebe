// What people write where points are given.

extension Habit {
  /// In a score or a group.
  static let score: [Habit] = [
    // Before the points.
    Habit("^ if|when", say: pointsFirst), Habit("^ $W >|>=|<|<=|=", say: pointsFirst),
    Habit("^ add|plus $N", write: "+$1"), Habit("^ minus|subtract|deduct $N", write: "-$1"),
    Habit("^ $T + $N", write: "+$2 $1"), Habit("^ $T - $N", write: "-$2 $1"),
    Habit("^ start|base|basis|initial $N", write: "+$1 \"to begin with\""),
    // Behind them.
    Habit("points|pts|point $T", write: "$1"), Habit(":", write: ""),
    Habit("for every $W @ where|,|within", say: "write 'each $1 $0 …'"),
    Habit("if|where|=>", write: "when"), Habit("unless", write: "when not"),
    Habit("no more than $N points", write: "at most $1 points"),
    Habit("no more than $N", write: "at most $1"),
    Habit("without @ any $W", write: "without $1"),
    Habit("for every $D @ no $W", write: "for every $1 without $2"),
    Habit("any|no $W", write: "when $0 $1"),
    Habit("+|- $N @ * $W", say: "compute points in round brackets: '$0($1 * $2)'"),
    Habit("+|- $N $T @ * $W", write: "$0($1 * $3) $2"),
    Habit("for @ each $D", write: "for every $1"), Habit("for @ each $W", write: "each $1"),
    Habit("each $W @ when|with|if|having", write: "each $1 where"),
    Habit("every|after $D without", write: "for every $1 without"),
    Habit("at most $N points|point @ per|a|each $W", say: pointsPerTime),
    Habit("every $D @ since $W", write: "every $1 from $2"),
    Habit("per|every|all $W", write: "each $1"),
    // Limits of a line, of a group and of the score.
    Habit("max|maximum|cap|limit $N points", write: "at most $1 points"),
    Habit("max|maximum|cap|limit $N times", write: "at most $1"),
    Habit("capped|limited at|to $N points", write: "at most $1 points"),
    Habit("capped|limited at|to $N", write: "at most $1 points"),
    Habit("cap at $N", write: "at most $1"),
    Habit("from $N @ up to $N", write: "from $1 to $2"),
    Habit("up to $N points", write: "at most $1 points"), Habit("up to $N", write: "at most $1"),
    Habit(
      ", @ max|maximum|cap|limit $N",
      say: "write 'at most $1 points'; 'at most $1' without 'points' counts items"),
    Habit("max|maximum|cap|limit $N", write: "at most $1"),
    Habit("^ min|minimum|floor $N", write: "at least $1"), Habit("^ no less than $N", write: "at least $1"),
    Habit("^ between $N and $N", write: "from $1 to $2"),
    Habit("^ reset|restart", say: "say since which item is counted: 'counts since latest ITEM where …'"),
    Habit("^ range|points|between $N to|- $N", write: "from $1 to $2"),
    Habit("^ $N to|- $N", write: "from $1 to $2"),
    Habit("$T @ from $N to $N", say: limitInBrackets),
    Habit("at most $N @ times|items", write: "at most $1"),
    Habit("at most $N @ each|in|within|every $D", write: "at most $1 per $2"),
    Habit("once per @ $D", write: "1 per $1"), Habit("^ twice per|a|an|every|each $W", write: "2 per $1"),
    Habit("once a|an|every|each $W", write: "once per $1"),
    Habit("^ $N a|an|every|each $W", write: "$1 per $2"),
    Habit("^ $N times|x per|a|an|every $W", write: "$1 per $2"),
    Habit("^ $N in|within $D", write: "$1 per $2"),
    Habit("only once", say: onceAnyway),
    Habit("once", say: onceAnyway),
    // Fading.
    Habit("decays|decay|fade|declines|loses|degrades", write: "fades"),
    Habit("fades $N @ after $D every $D", write: "fades $1 every $3 after $2"),
    Habit("fades @ by $N", write: "fades $1"),
    Habit("from $W @ after $D", say: "the age at which it begins comes first: 'fades … after $2 from $1'"),
    Habit("fades $N @ per|each|after|all $D", write: "fades $1 every $2"),
    Habit("halves|half every $D", write: "fades 50% every $1"),
    Habit("half - life of $D", write: "fades 50% every $1"),
    Habit("half - life $D", write: "fades 50% every $1"),
    Habit(
      "expires|expire|until after $D", say: "say behind the item what counts: 'each activity within $1'"),
    // Groups and bands.
    Habit("group @ highest|lowest|first|sum $T", say: "the title comes first, as in 'group $1 highest'"),
    Habit("group $T @ max|maximum|best {", write: "group $1 highest {"),
    Habit("group $T @ min|minimum|worst {", write: "group $1 lowest {"),
    Habit("bands of @ $W $T", write: "bands $1 $2"),
    Habit("bands $T @ $W {", write: "bands $2 $1 {"),
  ]

  private static let onceAnyway = "a line with 'when' pays once anyway; behind 'each' write 'at most 1'"
  private static let pointsPerTime =
    "items are limited by time, and points in all: 'at most 1 per $2', or 'at most $1 points'"
  private static let limitInBrackets =
    "a limit of computed points stands in their brackets: '+(… from $2 to $3)'"
  private static let pointsFirst = "the points come first: '+10 \"title\" when …'"

  /// In `bands`.
  static let bands: [Habit] = [
    Habit("^ >=|\u{2265} $N", write: "$1 and up"),
    Habit("^ >|over|above $N", say: "write '$1 and up'; that holds $1 too"),
    Habit("^ more than $N", say: "write '$1 and up'; that holds $1 too"),
    Habit("^ <|under $N", write: "below $1"), Habit("^ less|fewer than $N", write: "below $1"),
    Habit("^ <=|\u{2264} $N", say: "name both edges, as in '0 to $1'"),
    Habit("^ up to $N", say: "name both edges, as in '0 to $1'"),
    Habit("$N @ + + $N", write: "$1 and up +$2"), Habit("$N @ + - $N", write: "$1 and up -$2"),
    Habit("$N @ +|- $N", say: "name both edges, as in '$1 to $1', or write '$1 and up'"),
    Habit("$N @ plus", write: "$1 and up"),
    Habit("$N @ or|and more|above|over|greater|higher", write: "$1 and up"),
    Habit("$N @ - $N", write: "$1 to $2"), Habit("$N @ \u{2013}|\u{2014} $N", write: "$1 to $2"),
    Habit("$N @ . . $N", write: "$1 to $2"), Habit("$N @ and $N", write: "$1 to $2"),
    Habit("^ from|between $N to|and $N", write: "$1 to $2"),
    Habit("^ from $N", write: "$1 and up"), Habit("^ at least $N", write: "$1 and up"),
    Habit("$N to @ < $N", write: "$1 to below $2"),
    Habit(": + $N", write: "+$1"), Habit(": - $N", write: "-$1"), Habit("=|=>|: $N", write: "+$1"),
    Habit("= + $N", write: "+$1"), Habit("= - $N", write: "-$1"), Habit("- @ > $N", write: "+$1"),
    Habit("$N to $N @ $N", write: "$1 to $2 +$3"),
    Habit("points|pts", write: ""),
    Habit("$N to $N @ $T", say: oneTitle), Habit("+|- $N @ $T", say: oneTitle),
    Habit("^ else|default|other|others|rest", write: "otherwise"),
    Habit("^ is missing|unknown|empty|blank|null", write: "missing"),
    Habit("^ unknown|null|empty|none|blank|nothing", write: "missing"),
    Habit("^ $W", say: forOptions), Habit("^ $T", say: forOptions),
  ]

  /// In `points` by option.
  static let options: [Habit] = [
    Habit(": + $N", write: "+$1"), Habit(": - $N", write: "-$1"), Habit("=|=>|: $N", write: "+$1"),
    Habit("= + $N", write: "+$1"), Habit("= - $N", write: "-$1"), Habit("$W @ $N", write: "$1 +$2"),
    Habit("^ else|default|other|others|rest", write: "otherwise"),
    Habit("^ is missing|unknown|empty|blank|null", write: "missing"),
    Habit("^ unknown|null|empty|none|blank|nothing", write: "missing"),
  ]

  private static let oneTitle = "bands have one title, in front of the '{'; leave this one out"
  private static let forOptions = "bands have numbers as edges; for options write 'points' instead of 'bands'"

  /// In a grade.
  static let grade: [Habit] = [
    Habit("^ from @ $N $W", write: "$2 from $1"), Habit("$W @ >=|>|=|:|above|over $N", write: "$1 from $2"),
    Habit("$W @ at least $N", write: "$1 from $2"),
    Habit("$W @ + +", write: "\"$1++\""), Habit("$W @ +", write: "\"$1+\""),
    Habit("$W @ -", write: "\"$1-\""),
    Habit("$W @ when|if $W >=|> $N", write: "$1 from $3"), Habit("$W @ when|if $N", write: "$1 from $2"),
    Habit(
      "$W @ $N to|- $N", say: "the points from which it holds are enough: '$1 from $2'"),
    Habit("$W @ $N", write: "$1 from $2"),
    Habit(
      "$W from $N @ to $N", say: "the points from which it holds are enough: '$1 from $2'"),
    Habit("$W @ else|default|below|under", say: "write '$1 otherwise' for what is left"),
    Habit("else|default @ $W", write: "$1 otherwise"), Habit("otherwise $W", write: "$1 otherwise"),
    Habit("^ $N @ $W", write: "$2 from $1"),
  ]

  /// In a `choose`.
  static let choose: [Habit] = [
    Habit("^ when|if", say: "the value comes first: 'VALUE when CONDITION'"),
    Habit("if|where", write: "when"), Habit("else|default", write: "otherwise"),
    Habit("^ otherwise", say: "the value comes first: 'VALUE otherwise'"),
    Habit("else|default @ $N", write: "$1 otherwise"), Habit("else|default @ $T", write: "$1 otherwise"),
  ]
}
