/// What an instruction does. `t`, `a` and `b` are its operands; `T` are truth registers, `V` value registers.
///
/// An operation on values whose operand is not known gives an unknown value. One marked † can fail: then its
/// value is `.failed`, and its count the number of the error.
enum Operation: UInt8 {
  // Control
  /// Ends the program.
  case end
  /// Place a that is jumped to: whoever has jumped here goes on.
  case join
  /// Goes on at t.
  case jump
  /// Goes on at t when T[a] is yes.
  case jumpIfYes
  /// Goes on at t unless T[a] is yes.
  case jumpUnlessYes
  /// Goes on at t unless T[a] is unknown.
  case jumpUnlessUnknown
  /// Goes on at t unless V[a] is known.
  case jumpUnlessKnown
  /// Goes on at t when guard a has been passed for this lead, else passes it.
  case once
  /// Adds a problem of rule b when V[a] has failed; t is the number of the place.
  case report

  // Conditions: T[t] becomes
  /// Kleene's and of the operands a…a+b.
  case and
  case or
  /// The same of T[a] and T[b].
  case and2
  case or2
  case not
  /// T[a]
  case copyTruth
  /// The flag V[a].
  case truth
  /// Whether T[a] is the word b (0 no, 1 unknown, 2 yes).
  case isTruth
  /// Whether V[a] is known.
  case isKnown
  /// The first of the conditions a…a+b that is known.
  case coalesceTruths
  /// Whether the conditions T[a] and T[b] are the same.
  case equalTruths
  case equalNumbers
  case lessNumbers
  case lessOrEqualNumbers
  /// Times, dates, durations and options, which are compared as whole numbers.
  case equalBits
  case lessBits
  case lessOrEqualBits
  case equalTexts
  /// Whether the text V[a] is in table b.
  case textInTable
  case startsWith
  case endsWith
  case contains
  /// Whether the text V[a] begins, ends, is filled with one, or all, of the texts of list b.
  case startsWithAny
  case endsWithAny
  case containsAny
  case containsAll
  /// Whether one element of the texts V[a] is V[b].
  case textsContain
  /// Whether some, or every, text of list b is an element of the texts V[a].
  case textsContainAny
  case textsContainAll
  /// Whether the time V[a] lies within the duration V[b] before now.
  case within
  case olderThan

  // Conditions on one value, all answered at once
  /// Looks V[a] up in switch b.
  case switchTexts
  case switchOptions
  case switchNumbers
  /// Compares V[a] with thresholds b.
  case thresholds

  // Values: V[t] becomes
  case copy
  /// The flag T[a].
  case flag
  case now
  /// Column b of the record V[a].
  case column
  /// The row of table b whose key is V[a].
  case lookup
  case negate
  case add  // †
  case subtract  // †
  case multiply  // †
  case divide  // †
  case shiftLater  // †
  case shiftEarlier  // †
  case concatenate  // †
  /// The text of the option V[a].
  case optionText
  /// The days from V[a] to V[b], both dates.
  case daysBetween
  /// The calendar day of the time V[a].
  case dayOfTime
  /// The first instant of the date V[a].
  case startOfDay  // †
  /// What the kernel of call a gives.
  case call  // †
  case coalesce
  /// The share of the fields a…a+b that are known.
  case completeness
  case foldCase
  case foldCaseOfTexts
  /// Whether the text V[a] matches pattern b.
  case matches  // †

  // Lists
  /// Starts going through the items of clause a.
  case itemsBegin
  /// Takes the next item of clause a, or goes on at t when there is none.
  case itemsNext
  /// Counts the item of clause a when T[b] is yes, and goes on at t.
  case itemsJudge
  /// Goes through the items of clause a and counts every one that is in time.
  case itemsAll
  /// Leaves those items in clause a that come after its pause.
  case itemsAfterPause
  /// T[t] is whether clause a has an item, or all of them.
  case any
  case every
  case count
  /// How many items of clause a lie at most within the time b of each other.
  case densest
  /// The sum of column b over the items of clause a.
  case sum  // †
  case latest
  case earliest
  /// When the latest of the items of clause a happened.
  case latestTime

  // Scores; points go to the innermost tally
  case tallyBegin
  /// Adds the innermost tally to the one around it.
  case tallyEnd
  /// Keeps the innermost tally or that around it: the higher (a = 1), the lower (2) or the first (3) that fired.
  case choose
  /// Of the lines of group a whose conditions are yes one pays.
  case group
  /// Of the lines of set a those pay whose conditions are yes, but of each of its groups only one.
  case lines
  /// Line a pays its points when T[b] is yes, and is undecided because of node t when that is unknown.
  case lineWhen
  /// Line a pays its points.
  case lineAlways
  /// Line a pays the number V[b], or is undecided because of node t.
  case lineComputed
  case bands
  case options
  /// Payment a pays for its items.
  case payItems
  /// Chooses the items that payment a pays for, whose points are computed for each.
  case selectItems
  /// Takes the next item that payment a pays for, or goes on at t.
  case nextSelected
  /// The item is worth the number V[b]; goes on at t.
  case paySelected
  case paySelectedEnd
  /// Finds out since when silence a lasts, or goes on at t when that cannot be told.
  case silenceBegin
  /// Silence a costs the number V[b] for each period, or is undecided because of node t.
  case paySilence
  /// Gives back what the lower end of limit a does not let be taken away, points taken in the order of their times.
  case book
  /// Applies limit a.
  case clamp
  /// V[t] is the points of score a.
  case scoreEnd

  // Decisions
  /// V[t] is the label of grade a.
  case grade
  /// V[t] is the segment of segments a.
  case segments
  /// The conditions of step a are known.
  case stepReached
  /// Step a takes the lead and goes on at t, unless whom it goes to is not known.
  case takeStep

  // Promises, when the lead is decided
  /// T[t] is whether one of the steps a…a+b took the lead.
  case routedTo
  /// T[t] is whether the lead went to the person whom the text V[a] names.
  case routedToPerson
}
