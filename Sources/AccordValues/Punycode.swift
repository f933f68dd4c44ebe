/// The encoding of labels of domains in ASCII, RFC 3492: what stands behind `xn--`.
enum Punycode {
  private static let base = 36
  private static let (tMin, tMax) = (1, 26)
  private static let (skew, damp) = (38, 700)
  private static let (initialBias, initialN) = (72, 128)
  /// No label of a domain is longer.
  private static let longestLabel = 63
  /// No code point and place that fit a label make more; a product of this and a digit still fits an `Int`.
  private static let limit = 1 << 40

  /// The code points that a label stands for, among them one beyond ASCII; nil when it is no punycode.
  static func decode(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard label.count <= longestLabel, label.allSatisfy(\.isASCII) else { return nil }
    var output: [Unicode.Scalar] = []
    var digits = label
    if let mark = label.lastIndex(of: "-") {
      output = Array(label[..<mark])
      digits = label[(mark + 1)...]
    }
    guard !digits.isEmpty else { return nil }
    var (n, place, bias) = (initialN, 0, initialBias)
    while !digits.isEmpty {
      let before = place
      var (weight, threshold) = (1, base)
      while true {
        guard let next = digits.popFirst(), let digit = digit(next), weight < limit, place < limit else {
          return nil
        }
        place += digit * weight
        let bound = min(max(threshold - bias, tMin), tMax)
        if digit < bound { break }
        weight *= base - bound
        threshold += base
      }
      let length = output.count + 1
      bias = adapted(place - before, length, isFirst: before == 0)
      n += place / length
      place %= length
      guard n < limit, let scalar = UInt32(exactly: n).flatMap(Unicode.Scalar.init) else { return nil }
      output.insert(scalar, at: place)
      place += 1
    }
    return output
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "a"..."z": Int(scalar.value) - 0x61
    case "A"..."Z": Int(scalar.value) - 0x41
    case "0"..."9": Int(scalar.value) - 0x30 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, _ length: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / length
    var steps = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      steps += base
    }
    return steps + (base - tMin + 1) * delta / (delta + skew)
  }
}
