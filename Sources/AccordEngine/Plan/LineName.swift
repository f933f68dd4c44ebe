/// What a line is called where a decision is not written as bytes.
struct LineName {
  let title: String
  /// `scoring.accord:12`
  let place: String
}
