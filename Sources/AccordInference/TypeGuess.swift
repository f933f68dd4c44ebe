internal import AccordSemantics
internal import AccordValues

/// A type for a column, how it is read, and what speaks for it.
struct TypeGuess {
  var type: String
  var attributes: [String] = []
  var items: [FieldDraft] = []
  /// What the values that fit are, for people: "numbers".
  var noun: String
  var fits: Int
  var misfits = 0
  /// The first value that does not fit.
  var example: String?
  /// What else should be known.
  var notes: [String] = []
  /// The keys of items that no field reads, and why.
  var leftOut: [LeftOut] = []
  var isTime: Bool { type == "time" }

  init(
    _ type: String, _ noun: String, _ candidate: Candidate, attributes: [String] = [], notes: [String] = []
  ) {
    self.type = type
    self.noun = noun
    self.attributes = attributes
    self.notes = notes
    fits = candidate.fits
    misfits = candidate.misfits
    example = candidate.example
  }

  init(_ type: String, _ noun: String, fits: Int) {
    self.type = type
    self.noun = noun
    self.fits = fits
  }
}
