import AccordValues

/// What is noted of the id of each lead, to find those that come again without keeping the names.
package struct IDTraits: Sendable {
  /// Different for each run: nobody can choose ids that look alike.
  private let seed: UInt64

  /// Traits as one run notes them.
  package init(seed: UInt64) {
    self.seed = seed
  }

  /// A number that two different ids share by an accident that is not to be expected.
  @inline(__always)
  package func number(of id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = UnsafeRawPointer(id.baseAddress) else { return seed }
    // Mixed before a word comes in: else "K1222" and "K12222" would differ by their lengths and cancel that out.
    var number = Self.mixed(seed ^ UInt64(id.count))
    var offset = 0
    while offset &+ 8 <= id.count {
      number = Self.mixed(number ^ start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    // The rest in two pieces that may overlap.
    let rest = id.count &- offset
    if rest >= 4 {
      let first = start.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let last = start.loadUnaligned(fromByteOffset: id.count &- 4, as: UInt32.self)
      number = Self.mixed(number ^ (UInt64(first) << 32 | UInt64(last)))
    } else if rest > 0 {
      var word: UInt64 = 0
      for index in offset..<id.count { word = word << 8 | UInt64(id[index]) }
      number = Self.mixed(number ^ word)
    }
    return number
  }

  /// Both halves of a product, as in wyhash (Wang Yi).
  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// Whether an id is a number that a spreadsheet has rounded, such as `1,51E+11`: different ones became the same.
  @inline(__always)
  package static func isRounded(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = id.count
    guard count >= 5, id[count &- 3] == UInt8(ascii: "+") || id[count &- 4] == UInt8(ascii: "+") else {
      return false
    }
    return isScientific(id)
  }

  @inline(never)
  private static func isScientific(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let plus = id.lastIndex(of: UInt8(ascii: "+")), plus >= 2, id[plus - 1] | 0x20 == UInt8(ascii: "e"),
      id[(plus + 1)...].allSatisfy(\.isASCIIDigit), id[0].isASCIIDigit
    else { return false }
    let fraction = id[1..<(plus - 1)]
    guard let point = fraction.first else { return true }
    return (point == UInt8(ascii: ".") || point == UInt8(ascii: ",")) && fraction.count > 1
      && fraction.dropFirst().allSatisfy(\.isASCIIDigit)
  }
}
