import AccordValues

// What people write in definitions, segments, propositions, pools, the route and tests.

extension Habit {
  /// In a definition.
  static let definition: [Habit] = [
    Habit("^ if|where", write: "when"), Habit("^ must|require|needs|need|has", write: "requires"),
    Habit("^ never|always if|:|=", write: "$0 when"),
    Habit("^ not|except|exclude|excluding|excluded when|if", write: "never when"),
    Habit("^ not|unless|except|exclude|excluding", write: "never when"),
    Habit("^ never|always", write: "$0 when"),
    Habit("^ agreed|approved|owner $W", write: "agreed by $1"),
    Habit("agreed by $W @ and|&", write: "agreed by $1,"),
    Habit("^ meaning|description|explanation|definition|label $T", write: "means $1"),
    Habit("^ review|reviewed on|before|at", write: "review by"),
    Habit("and|or @ when|if", write: "$0"), Habit("when|requires @ :", write: "$0"),
    Habit("^ $W", say: "begin with 'when', as in 'when $1 …'"),
  ]

  /// In a metric.
  static let metric: [Habit] = [
    Habit("^ for|from|among|where", write: "of"), Habit("^ count|numerator", write: "counts"),
    Habit("^ sum|add|total of", write: "adds sum of"), Habit("^ denominator|per", write: "out of"),
    Habit("^ window|in|during $N $W", write: "within $1 $2"),
    Habit("^ goal|aim|objective", write: "target"),
    Habit("target @ =|:|>=|> $N", write: "target at least $1"),
    Habit("target @ <=|< $N", write: "target at most $1"),
    Habit("target @ $N", write: "target at least $1"),
    Habit("^ agreed|approved|owner $W", write: "agreed by $1"),
    Habit("^ meaning|description|explanation|definition|label $T", write: "means $1"),
    Habit("^ review|reviewed on|before|at", write: "review by"),
  ]

  /// In an experiment.
  static let experiment: [Habit] = [
    Habit("^ of|when|where|if|among", write: "for"),
    Habit("^ arms|variants|groups|between $W", write: "split $1"),
    Habit("^ metric|measure|goal $W", write: "measures $1"),
    Habit("^ guard|guardrail|guardrails $W", write: "guards $1"),
    Habit("^ expect|expected|expecting from", write: "expects from"),
    Habit("^ hoped|hope|expect|expects|expected $N", write: "expects from $1"),
    Habit("expects from $N @ until|->|- $N", write: "expects from $1 to $2"),
    Habit("$W @ :|=|*|x|weight $N", write: "$1 $2"),
    Habit("split $W @ and|&|;|vs|versus $W", write: "split $1, $2"),
    Habit("^ agreed|approved|owner $W", write: "agreed by $1"),
    Habit("^ means|meaning|description|question $T", write: "hypothesis $1"),
    Habit("^ learned|result|conclusion $T", say: "write the day, too: 'concluded 2027-03-02 $1'"),
    Habit("^ concluded|ended on|at", write: "concluded"),
  ]

  /// In segments.
  static let segments: [Habit] = [
    Habit("^ when|if", say: "the name of the segment comes first: 'SME when …'"),
    Habit("$W @ if|where|is|are|:|=|=>", write: "$1 when"),
    Habit("else|default @ $W", write: "$1 otherwise"), Habit("^ otherwise $W", write: "$1 otherwise"),
    Habit("$W @ else|default|rest", write: "$1 otherwise"),
  ]

  /// In a proposition.
  static let proposition: [Habit] = [
    Habit("^ if|when|fits|where", write: "for"),
    Habit("^ promise|promised if|in|by", write: "promised when"),
    Habit("^ text|message|claim $T", write: "pitch $1"),
    Habit("^ file|document|link $T", write: "resource $1"),
  ]

  static let timezone = Habit("timezone @ $W / $W", write: "timezone \"$1/$2\"")

  /// In hours.
  static let hours: [Habit] =
    Weekday.allCases.flatMap { day in
      [Habit("^ \(day.name.prefix(3))", write: day.name), Habit("^ \(day.name)", write: day.name)]
    } + [
      Habit("^ weekdays", write: "monday to friday"), Habit("^ daily|always", write: "monday to sunday"),
      Habit("^ weekends", write: "saturday to sunday"),
      Habit("^ holiday|holidays|except|not|off", write: "closed"),
      Habit("^ time zone|zone", write: "timezone"), Habit("^ zone|tz", write: "timezone"),
      Habit("@ -|until|till", write: "to"),
      Habit("closed @ on|in", say: "leave '$0' out: 'closed 2026-12-24'"), timezone,
      Habit("@ am|pm", say: "hours are counted to 24: 5 pm is 17:00"),
    ]

  /// In a pool.
  static let pool: [Habit] = [
    Habit("^ holiday|holidays", say: "closed days stand in the hours of the pool: 'closed 2026-12-24'"),
    Habit("^ business|working|office|opening hours", write: "hours"),
    Habit("hours @ = $W", write: "hours $1"),
    Habit("^ member|people|users|owners $W", write: "members $1"), Habit("members @ :|=", write: "members"),
    Habit("members @ [|(|{", say: "leave the brackets out: 'members anna, ben'"),
    Habit("$W @ and|&|; $W", write: "$1, $2"),
    Habit("$W @ ( $N )", write: "$1 weight $2"), Habit("$W @ :|=|*|x $N", write: "$1 weight $2"),
    Habit("$W @ $N", say: "write '$1 weight 2' for twice as many leads as the others"),
    Habit("round", say: "leave 'round robin' out: a pool shares its leads evenly, or by 'weight'"),
    Habit("^ $W ,", write: "members $1,"), Habit("members $W @ members", say: Parser.separatorHelp),
    Habit(", hours @ $W", say: "the members end before it: begin a new line in front of 'hours'"),
    Habit(
      "$W @ $W",
      say: "a name of several words stands in quotes: \"$1 $2\"; between two members stands a comma"),
  ]

  /// In the route.
  static let route: [Habit] = [
    Habit(
      "then to $W",
      say: "'then to $1' stands behind the time to respond: 'respond within 4 hours, then to $1'"),
    Habit(
      "^ escalate to $W", say: "write it behind the time to respond: 'respond within 4 hours, then to $1'"),
    // The last step.
    Habit("^ else|otherwise|default to $W", write: "to $1 otherwise"),
    Habit("^ else|otherwise|default $W", write: "to $1 otherwise"),
    Habit("to $W @ else|default", write: "to $1 otherwise"),
    Habit("when @ otherwise", write: "otherwise"),
    // Where the lead goes.
    Habit("^ assign|route|send|goes|go|give|hand to", write: "to"),
    Habit("^ assign|route|send|give $W", write: "to $1"),
    Habit("^ if|when", say: targetFirst), Habit("^ $W =>", say: targetFirst),
    Habit("^ round robin $W", write: "to $1"), Habit("to round @ robin $W", write: "to $1"),
    Habit("to $W @ round", say: "leave 'round robin' out: a pool shares its leads evenly, or by 'weight'"),
    Habit("to $W @ if|where", write: "to $1 when"), Habit("^ $W when|if", write: "to $1 when"),
    Habit("to pool|team|group @ $W", write: "to $1"), Habit("to person|queue @ $W", write: "to $0 \"$1\""),
    Habit(
      "to $W @ ,|or|and|& $W",
      say: "a lead goes to one pool: put the members of both into one, or write two steps"),
    Habit("^ $N .", say: "leave the number out: the steps are tried from top to bottom"),
    Habit("^ step|-|*", say: "leave it out: the steps are tried from top to bottom"),
    // Until when.
    Habit(", @ respond|again", say: "leave the comma in front of '$0' out"),
    Habit("respond in|by|after|for $D", write: "respond within $1"),
    Habit("respond $D", write: "respond within $1"),
    Habit("response|responds|reply|answer|contact within|in $D", write: "respond within $1"),
    Habit("sla $D", write: "respond within $1"), Habit("sla of|: $D", write: "respond within $1"),
    Habit(
      "respond immediately|asap|now|today|soon|quickly",
      say: "say how long it may take, as in 'respond within 4 hours'"),
    Habit("again|retry|recycle|return in|within $D", write: "again after $1"),
    Habit("retry|recycle|return after $D", write: "again after $1"),
  ]

  /// How long something may take, in the route and in tests.
  static let workingTime: [Habit] =
    ["business", "office", "bank", "work"].flatMap { word in
      ["within", "after"].map { before in
        Habit(
          "\(before) $N @ \(word) hours|hour|days|day|minutes|minute", write: "\(before) $1 working $0")
      }
    } + [
      Habit("$N working $W @ in|at $W", write: "$1 working $2 of $3"),
      Habit(
        "$N @ working|business|office hours|hour|days|day|minutes|minute",
        say: "working time stands alone behind 'within' and 'after', as in 'respond within $1 working hours'"),
    ]

  private static let targetFirst = "where the lead goes comes first: 'to sdr when …'"

  /// In a test.
  static let test: [Habit] = [
    Habit("^ expects|assert|then|check|should|verify", write: "expect"),
    Habit("^ given|when|input|data {", write: "lead {"), Habit("lead @ = {", write: "lead {"),
    Habit("expect $W @ $N", write: "expect $1 = $2"), Habit("expect to @ $W", write: "expect route to $1"),
    Habit("expect route @ $W", write: "expect route to $1"),
    Habit("^ now|date|today|as", say: "write 'at' and a time, as in 'at 2026-11-01T09:00Z'"),
  ]

  /// In the lead of a test.
  static let record: [Habit] = [
    Habit("$W @ $N", write: "$1 = $2"), Habit("$W @ $T", write: "$1 = $2"),
    Habit("$W @ yes|no", write: "$1 = $0"),
    Habit("$T @ :", say: "write names without quotes, and '=' between a name and its value"),
    Habit("= @ [", say: "leave the brackets out: several values stand one after the other, with commas"),
  ]
}
