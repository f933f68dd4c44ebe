// What people write in conditions and other expressions.

extension Habit {
  /// Behind a value or a condition, where something else was expected, and where a value was.
  static let conditions: [Habit] = [
    // Comparing.
    Habit("more|greater|larger|higher than or equal to", write: ">="),
    Habit("less|fewer|smaller|lower than or equal to", write: "<="),
    Habit("more|greater|larger|higher or equal to", write: ">="),
    Habit("less|fewer|smaller|lower or equal to", write: "<="),
    Habit("more|longer than $D ago", write: "older than $1"),
    Habit("less|fewer than $D ago", write: "within $1"), Habit("older $D", write: "older than $1"),
    Habit("no more than", write: "<="), Habit("no less|fewer than", write: ">="),
    Habit("at least", write: ">="),
    Habit("at most $T", say: "write 'not (… at least …)' with the next better grade"),
    Habit("at most", write: "<="), Habit("up to $N", write: "<= $1"), Habit("min|minimum $N", write: ">= $1"),
    Habit("max|maximum $N", say: "write '<= $1', or 'min(…, $1)' for the smaller of two numbers"),
    Habit("from $N to|- $N", write: "between $1 and $2"), Habit("$N to|- $N", write: "between $1 and $2"),
    Habit("from", say: "write 'between … and …'"), Habit("on", write: "="),
    Habit("$W @ not|doesn't|don't contain|contains|include|includes $T", write: "not $1 contains $2"),
    Habit("$W @ does|do not contain|include $T", write: "not $1 contains $2"),
    Habit("$W @ does not equal", write: "$1 !="), Habit("$W @ not $T", write: "$1 != $2"),
    Habit("isn't|aren't|wasn't", write: "!="),
    Habit("ignore|ignores case", write: "ignoring case"), Habit("case @ insensitive", say: caseInsensitive),
    Habit("case - insensitive", say: caseInsensitive), Habit("insensitive", say: caseInsensitive),
    // What is known, and flags.
    Habit("known|missing|unknown", write: "is $0"), Habit("empty|blank|null", write: "is missing"),
    Habit("not empty|blank|null", write: "is known"), Habit("has|have value", write: "is known"),
    Habit("set|filled|present|available", write: "is known"), Habit("$W @ given|granted", write: "$1"),
    Habit("$W @ yes", write: "$1"), Habit("$W @ no", write: "no $1"),
    Habit("is $W", write: "$1"),
    Habit("and|or", say: "a value stands on both sides of '$0'"),
    Habit("in $W", say: "name what is looked for, as in 'country in $1'"),
    // Times.
    Habit("within last|past @ $D", write: "within $1"),
    Habit("within the @ last week|day|hour|minute", write: "within 1 $0"),
    Habit("within last @ week|day|hour|minute", write: "within 1 $0"),
    Habit(
      "within the @ next|coming",
      say: "'within' looks back from now; a time to come is asked as '… < now + 7 days'"),
    Habit("this|current|next month|quarter|year|week", say: "say how many days, as in 'within 30 days'"),
    // Items of a list.
    Habit("no $W @ for|in|since $D", write: "no $1 within $2"),
    Habit("$W @ after $D without", write: "any $1 after $2 without"),
    Habit("largest|greatest @ of $W", say: "write 'largest($1, …)'"),
    Habit("smallest|least @ of $W", say: "write 'smallest($1, …)'"),
    Habit("$W @ where", say: "write 'any $1 where …' or 'count of $1 where …'"),
    Habit("any|every|latest|earliest $W @ with|when|having|if", write: "$0 $1 where"),
    Habit("any|every|latest|earliest $W @ $W", write: "$0 $1 where $2"),
    // Scores and grades by their names.
    Habit("$W @ score|points|grade|segment", write: "$1"),
    Habit("grade @ $W", say: "compare the grade by its name, as in 'letter = $1'"),
  ]

  /// Between two values or conditions, when nothing better is known.
  static let betweenValues: [Habit] = [
    Habit("score $W = $N @ $W", say: "write '$2 * $3'"), Habit("+ $N @ $W", say: "write '$1 * $2'"),
    Habit("$W @ $T", write: "$1 = $2"), Habit("$W @ $N", write: "$1 = $2"),
    Habit(
      "$W @ $W",
      say: "between two values stands a sign, as in '$1 = $2'; between two conditions 'and' or 'or'"),
    Habit("$N @ $W", say: joining), Habit("$T @ $W", say: joining), Habit(") @ $W", say: joining),
  ]

  private static let joining = "between two conditions stands 'and' or 'or'"
  private static let day = "write a day as 2026-11-01: year, month, day"
  private static let months =
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    + "aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|okt|dez"
  private static let numbers = "one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf"
  private static let caseInsensitive = "write 'ignoring case' behind the text"

  /// Inside an expression, wherever it stands: each shows by words behind and in front of the place.
  static let inExpressions: [Habit] = [
    // Units and other words behind a number.
    Habit(
      "$N @ business|working|work|bank day|days", say: "every day counts, also at weekends: write '$1 days'"),
    Habit("$N @ business|working|office hour|hours", say: "hours count by day and night: write '$1 hours'"),
    Habit("$N @ min|mins", write: "$1 minutes"), Habit("$N @ h|hr|hrs", write: "$1 hours"),
    Habit("$N @ sec|secs|s", write: "$1 seconds"), Habit("$N @ wk|wks", write: "$1 weeks"),
    Habit("$N @ d", write: "$1 days"),
    Habit("$N @ thousand|thousands|tsd", write: "$1k"), Habit("$N @ million|millions|mio|mn", write: "$1M"),
    Habit("$N @ billion|billions|mrd", write: "$1bn"),
    Habit("$D @ $D", write: "$1 + $2"),
    Habit("$N @ : $N", say: "a time of day is a duration: 'time_of_day(…) >= $1 hours + $2 minutes'"),
    Habit("time @ of day $W", write: "time_of_day($1)"), Habit("a|an|one @ day", write: "1 day"),
    Habit("a|an|one @ week", write: "1 week"),
    Habit("a|an|one @ hour", write: "1 hour"), Habit("interval @ $N", say: "write a duration as '$1 days'"),
    Habit("=> $N", write: ">= $1"), Habit("ensure $T $W @ =>", write: "ensure $1 $2 implies"),
    // Several values.
    Habit("between $N @ to|, $N", write: "between $1 and $2"),
    Habit("in $N . @ . $N", write: "between $1 and $2"),
    Habit("$N . @ . $N", say: "write 'between $1 and $2'"),
    Habit("contains any|all @ $T", write: "contains $0 of $1"),
    Habit("contains $T @ , $T", write: "contains any of $1, $2"),
    Habit("starts|ends with $T @ , $T", write: "$0 with any of $1, $2"),
    Habit("starts|ends with any @ $T", write: "$0 with any of $1"),
    Habit("contains ( @ $T ,", write: "contains any of ($1,"),
    Habit("contains|with @ /", say: "a pattern stands behind 'matches': 'matches /…/'"),
    Habit("and|or @ =|!=|<>", say: "name the value on both sides, or write 'in \"DE\", \"AT\"'"),
    // Days.
    Habit("\(months) @ $N", say: day), Habit("$N @ \(months)", say: day),
    Habit("days @ since $W", write: "days between $1 and now"),
    Habit("days @ from $W to|until $W", write: "days between $1 and $2"),
    Habit("days between $W @ ,|to|until $W", write: "days between $1 and $2"),
    // Items of a list.
    Habit(
      "count of $W >|>=|<|<=|= $N @ where",
      say: "the condition stands in front of the number: '(count of $1 where …) $0 $2'"),
    Habit("number @ of $W", write: "count of $1"), Habit("count @ $W", write: "count of $1"),
    Habit("count|number ( @ *", say: "write 'count of ITEM'"),
    Habit("count ( $W @ where", say: "write 'count of $1 where …'"),
    Habit("$N or more|many @ $W", write: "at least $1 $2"),
    Habit("$N or fewer|less @ $W", write: "at most $1 $2"),
    Habit("at @ least|most \(numbers) $W", say: "write the number in digits, as in 'at $0 2 $1'"),
    Habit("at @ least $W $W", write: "(count of $2) >= $1"),
    Habit("at @ most $W $W", write: "(count of $2) <= $1"),
    Habit("no|not more @ than $N $W", write: "at most $1 $2"),
    Habit("no|not less|fewer @ than $N $W", write: "at least $1 $2"),
    Habit("more @ than $N $W", say: "write 'count of ITEM > $1'"),
    Habit("less|fewer @ than $N $W", say: "write 'count of ITEM < $1'"),
    Habit("all|each @ $W where", write: "every $1 where"),
    Habit("has|have @ $W where", write: "any $1 where"),
    Habit("last|newest|recent @ $W within $D", write: "any $1 within $2"),
    Habit("has|have @ $W", write: "$1 is known"),
    // Words in front of a condition.
    Habit("with @ $W", write: "$1"), Habit("without @ $W", write: "no $1"),
    Habit("except|excluding @ $W", write: "not $1"), Habit("score @ $W", write: "$1"),
    Habit("in list @ $W", write: "in $1"),
    // Weights.
    Habit("$% @ $W", write: "$1 of $2"), Habit("$W @ $%", write: "$2 of $1"),
    Habit("$W @ weight $N", write: "$2 * $1"),
  ]
}
