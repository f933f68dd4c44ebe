package import AccordSemantics
import AccordSource
import AccordValues

/// The old rules with some declarations of the new ones: what would be decided if only these had been changed.
///
/// A blend is made of the text of both, and checked as any other rules. Each declaration names files as it does at home. Tests and promises decide nothing and are left out.
struct Blend {
  let fields: LeadFields
  private let pair: RulePair

  init(_ pair: RulePair) {
    self.pair = pair
    fields = LeadFields(pair)
  }

  /// How many bytes of text it is made of.
  var size: Int {
    [pair.old, pair.new].flatMap(\.written.sources.files).reduce(0) { $0 + $1.bytes.count }
  }

  /// The old rules with these declarations as the new ones have them, or without them where those do not; nil when that
  /// does not load.
  func rules(taking keys: Set<DeclarationKey>) -> RuleSet? {
    var files: [SourceFile] = []
    var newPaths: Set<String> = []
    for (index, file) in pair.old.written.sources.files.enumerated() {
      let (bytes, _) = pair.old.written.text(ofFile: index) { !keys.contains($0) && !$0.isCheck }
      files.append(
        SourceFile(path: file.path, bytes: fields.exchange(keys, in: bytes, ofFile: index)))
    }
    for (index, file) in pair.new.written.sources.files.enumerated() {
      let (bytes, isEmpty) = pair.new.written.text(ofFile: index) { keys.contains($0) && !$0.isCheck }
      guard !isEmpty else { continue }
      newPaths.insert(file.path)
      files.append(SourceFile(path: file.path, bytes: bytes))
    }
    let (old, new, ofNew) = (pair.old.files, pair.new.files, newPaths)
    let both = RuleFiles { name, rulePath throws(RuleFileError) in
      try ofNew.contains(rulePath) ? new.read(name, rulePath) : old.read(name, rulePath)
    }
    return Checker.check(SourceSet(files), files: both).rules
  }
}

extension DeclarationKey {
  /// Whether it only checks what others decide.
  var isCheck: Bool { word == "test" || word == "ensure" }
}

/// The changes between two rule sets in units: declarations that only load together, such as a new `let` and what uses it.
package struct ChangeUnits: Sendable {
  /// Some declarations that change together.
  package struct Unit: Sendable {
    let keys: Set<DeclarationKey>
    /// What has changed in them, in words.
    package let words: String
  }

  package let units: [Unit]
  /// Whether there are so many that none were looked for.
  package let isCut: Bool
  private let blend: Blend

  /// How many declarations are tried one by one; a rule set that has changed more is another one.
  static let most = 48

  /// The units of some changes.
  package init(_ pair: RulePair, _ changes: [DeclarationChange]) {
    blend = Blend(pair)
    var keys: [DeclarationKey] = []
    var changesByKey: [DeclarationKey: [DeclarationChange]] = [:]
    for change in changes where ![.promise, .metric, .hidden].contains(change.name.kind) {
      let written = pair.new.written.key(of: change.name) ?? pair.old.written.key(of: change.name)
      let isApart = change.name.kind == .field && blend.fields.areApart
      guard let key = isApart ? LeadFields.key(change.name.name) : written else { continue }
      if changesByKey[key] == nil { keys.append(key) }
      changesByKey[key, default: []].append(change)
    }
    isCut = keys.count > Self.most
    guard !isCut else {
      units = []
      return
    }
    let sets = Self.sets(keys, blend)
    // What is only new or gone changes nothing by itself where another unit has it.
    let inert = Set(
      keys.filter { (changesByKey[$0] ?? []).allSatisfy { $0.kind != .different && !$0.name.isOutcome } })
    let kept = sets.filter { set in
      !(set.isSubset(of: inert) && sets.contains { $0.isStrictSuperset(of: set) })
    }
    units = kept.map { set in
      Unit(keys: set, words: Self.words(keys.filter(set.contains).flatMap { changesByKey[$0] ?? [] }, inert))
    }
  }

  /// For each declaration the smallest set with it that loads, each set once.
  private static func sets(_ keys: [DeclarationKey], _ blend: Blend) -> [Set<DeclarationKey>] {
    guard keys.count > 1 else { return keys.map { [$0] } }
    // Of large rules fewer sets are tried; what is not made smaller still loads.
    var left = min(600, max(60, 30_000_000 / max(blend.size, 1)))
    func loads(_ set: Set<DeclarationKey>) -> Bool {
      left -= 1
      return left >= 0 && blend.rules(taking: set) != nil
    }
    var found: [Set<DeclarationKey>] = []
    for key in keys {
      var set: Set<DeclarationKey> = [key]
      if !loads(set) {
        set = Set(keys)
        for other in keys where other != key && set.contains(other) {
          let smaller = set.subtracting([other])
          if loads(smaller) { set = smaller }
        }
      }
      if !found.contains(set) { found.append(set) }
    }
    return found
  }

  /// `MQL: engagement >= 20 → engagement >= 25`, and of several the names.
  private static func words(_ changes: [DeclarationChange], _ inert: Set<DeclarationKey>) -> String {
    if changes.count == 1, let change = changes.first {
      if change.lines.count == 1, let line = change.lines.first {
        return "\(change.name.shortWords): \(line.words.cut)"
      }
      if change.remarks.count == 1, let remark = change.remarks.first {
        return "\(change.name.shortWords): \(remark.cut)"
      }
    }
    let names = changes.map(\.name.shortWords)
    let most = 4
    let shown = Array(names.prefix(most)) + (names.count > most ? ["\(names.count - most) more"] : [])
    return shown.listed()
  }

  /// The rules with some of the units, by their places; nil when they do not load together.
  package func rules(taking places: Set<Int>) -> RuleSet? {
    blend.rules(taking: places.reduce(into: Set<DeclarationKey>()) { $0.formUnion(units[$1].keys) })
  }
}

extension DeclarationName {
  /// `MQL`, `route`: what a cause is called.
  fileprivate var shortWords: String {
    switch kind {
    case .route, .identity, .timezone: kind.noun
    case .definition, .score, .grade, .segments, .proposition, .hours, .pool, .binding, .list, .table,
      .pattern,
      .field, .input,
      .promise, .metric, .experiment, .output, .hidden:
      name
    }
  }

  /// Whether its being there changes what decisions say of leads, used or not.
  fileprivate var isOutcome: Bool { kind == .proposition || kind == .route }
}

extension String {
  /// The beginning of something that stands in a list.
  fileprivate var cut: String {
    let most = 80
    return count > most ? prefix(most - 1) + "…" : self
  }
}
