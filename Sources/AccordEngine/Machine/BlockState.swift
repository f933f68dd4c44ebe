/// What changes while a block is decided, apart from what each lead has for itself.
struct BlockState {
  /// How many leads it has.
  var count = 0
  /// Tells blocks apart; counts from 1.
  var number: UInt32 = 0
  /// How many tallies are open: at one instruction as many for each lead.
  var tallies = 0
  /// The block that `Machine.doubts` holds for.
  var doubtsFound: UInt32 = 0
  /// Tells searches for causes apart.
  var search: UInt32 = 0
  /// The lane of the lead that is asked about.
  var lane = 0
}
