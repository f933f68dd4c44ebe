/// What a line is called where a decision is not written as bytes.
struct LineName {
  let title: String
  /// The title of the group that the line stands in.
  let group: String?
  /// The band that it pays for, as written in the rules.
  let band: String?
  /// `scoring.accord:12`
  let place: String
}
