internal import AccordSource
internal import AccordValues

/// Which column or key was probably meant by a name that is not there.
enum NearestName {
  /// To how many names another one is compared.
  static let mostCompared = 500

  /// One that is loosely the same, else one that a slip of the hand makes, else the only one that begins or ends with
  /// a wanted name; nil when none is near.
  ///
  /// - Parameter wanted: the names that would do, the best first.
  static func find(_ wanted: [String], among others: [String]) -> String? {
    let others = others.prefix(mostCompared)
    let loose = others.map { ($0, LooseName(Text($0))) }
    let names = wanted.compactMap { name in LooseName(Text(name)).map { (name, $0) } }
    for (name, wanted) in names {
      if let same = loose.first(where: { $1 == wanted && Text($0) != Text(name) }) { return same.0 }
    }
    if let near = wanted.lazy.compactMap({ Suggestion.nearest(to: $0, among: others) }).first { return near }
    for (_, wanted) in names {
      let longer = loose.filter { $1?.isLonger(wanted) ?? false }
      if longer.count == 1 { return longer[0].0 }
    }
    return nil
  }
}
