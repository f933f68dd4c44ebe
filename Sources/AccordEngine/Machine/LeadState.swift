/// What changes while a lead is decided, apart from what has a table of its own.
struct LeadState {
  /// The line of the input on which the lead stands.
  var line = 0
  var reasons = 0
  var undecided = 0
  /// How many undecided lines belong to scores that are done.
  var scoredUndecided = 0

  // The line that is paying for items whose points are computed.
  var selected: UnsafeMutablePointer<Int32>?
  var selectedCount = 0
  var selectedNext = 0
  var isUndecided = false
  var undecidedNode: Int32 = -1
  var paid = Slot(bits: 0)
  var paidItems = 0
  /// What the line that is paying has booked.
  var bookings: UnsafeMutablePointer<Booking>?
  var bookingCount = 0
  /// Since when the silence lasts that is being paid, and where it lasts through its items, when they happened.
  var silentSince: Int64 = 0
  var turningPoints = UnsafeMutableBufferPointer<Int64>(start: nil, count: 0)

  /// The last step of the route whose condition was asked, and the one that took the lead; -1 for none.
  var stepReached: Int32 = -1
  var stepTaken: Int32 = -1
  var member: Int32 = -1

  /// The proposition that fits and the one that was promised; see `PropositionAnswer`.
  var fits = PropositionAnswer.none
  var promised = PropositionAnswer.none
  /// Whether several did.
  var fitsConflict = false
  var promisedConflict = false

  /// Whether items of a list may be in the future, or could not be judged.
  var mayHideItems = false
  /// Calculations without an answer, the last one first.
  var problems: UnsafeMutablePointer<CalculationProblem>?
}
