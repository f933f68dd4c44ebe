/// A rule as the trace of a decision shows it, compiled.
struct TraceEntryPlan {
  /// `,{"rule":"…","at":"…","outcome":`
  let opening: Fragment
  /// The truth register of how it came out.
  var outcome: Int32
  /// What it saw, in `Plan.operands`: places in `Plan.observed`.
  let observed: Stretch
}

/// A name that rules read, compiled for showing its value.
struct ObservedPlan {
  /// `"name":`
  let opening: Fragment
  /// A truth register for conditions, for all else a value register.
  var register: Int32
  let form: ShownForm
  /// Of a record the form of each column, in `Plan.operands`.
  let columns: Stretch
  /// `null` or `"unknown"`, for what has no value.
  let absence: Fragment
}

/// How a value is shown, which follows from its type.
enum ShownForm: Int32 {
  /// In a truth register.
  case truth
  case text
  case number
  case flag
  case time
  case date
  case duration
  case option
  case texts
  case record
  /// How many there are.
  case records
}
