/// Parts of a whole, in percent.
package enum Share {
  /// A type is chosen when at least this share of the known values reads as it.
  package static let enough = 95

  /// Whether a part is at least `enough` percent.
  static func isEnough(_ part: Int, of whole: Int) -> Bool {
    whole > 0 && Double(part) * 100 >= Double(whole) * Double(enough)
  }

  /// A share for people: "96%", "under 1%", "over 99%".
  static func words(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0%" }
    guard part < whole else { return "100%" }
    let percent = Double(part) / Double(whole) * 100
    if percent < 1 { return "under 1%" }
    if percent > 99 { return "over 99%" }
    return "\(Int(percent + 0.5))%"
  }
}
