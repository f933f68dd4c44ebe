import AccordSource
import AccordSyntax
import AccordTestSupport
import Testing

/// Whatever stands in a file, the parser comes to an end and loses nothing.
struct FuzzTests {
  private static func check(_ bytes: [UInt8], _ seed: UInt64) throws {
    let violation = SyntaxInvariants.violation(by: bytes)
    try #require(violation == nil, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
  }

  @Test("random bytes")
  func randomBytes() throws {
    let signs =
      Array("{}()[],.=!<>+-*/\"#%_ \n\t\\0159aefilmortw".utf8) + [0, 0x80, 0xC2, 0xA0, 0xE2, 0xF0, 0xFF]
    for seed in 0..<10_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let isAnyByte = seed.isMultiple(of: 2)
      var bytes: [UInt8] = seed.isMultiple(of: 3) ? Array("accord 1\n".utf8) : []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let byte = isAnyByte ? UInt8.random(in: 0...255, using: &random) : signs.randomElement(using: &random)
        bytes.append(byte ?? 0)
      }
      try Self.check(bytes, seed)
    }
  }

  @Test("spoilt rules")
  func spoiltRules() throws {
    let pieces = try RepositoryFiles.rules().flatMap(Self.pieces)
    let samples = pieces.filter { $0.count < 2000 }
    for seed in 0..<10_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var sample = samples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        Self.mutate(&sample, other: pieces.randomElement(using: &random) ?? [], &random)
      }
      try Self.check(Array("accord 1\n".utf8) + sample, seed)
    }
  }

  /// The declarations of a file.
  private static func pieces(_ file: SourceFile) -> [[UInt8]] {
    let syntax = Parser.parse(file, index: 0).0
    return syntax.parts.map { part in
      let start = syntax.tokens[part.tokens.lowerBound].triviaStart
      return Array(file.bytes[start..<syntax.tokens[part.tokens.upperBound - 1].bytes.upperBound])
    }
  }

  /// Inserts, deletes, replaces, swaps or cuts off bytes or tokens.
  private static func mutate(_ bytes: inout [UInt8], other: [UInt8], _ random: inout SplitMix64) {
    let first = randomRange(in: bytes, &random)
    let second = randomRange(in: bytes, &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: first.lowerBound)
    case 1: bytes.removeSubrange(first)
    case 2: bytes.replaceSubrange(first, with: other[randomRange(in: other, &random)])
    case 3: bytes.insert(contentsOf: bytes[second], at: first.lowerBound)
    case 4:
      let (low, high) = first.lowerBound < second.lowerBound ? (first, second) : (second, first)
      guard low.upperBound <= high.lowerBound else { return }
      let moved = Array(bytes[low])
      bytes.replaceSubrange(low, with: bytes[high])
      let shift = high.count - low.count
      bytes.replaceSubrange(high.lowerBound + shift..<high.upperBound + shift, with: moved)
    default: bytes.removeSubrange(first.lowerBound...)
    }
  }

  /// One byte, or one token with the blanks before it.
  private static func randomRange(in bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    guard random.chance(70) else { return place..<place + 1 }
    func isBlank(_ place: Int) -> Bool {
      bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\n")
    }
    var (start, end) = (place, place + 1)
    while start > 0, !isBlank(start) { start -= 1 }
    while end < bytes.count, !isBlank(end) { end += 1 }
    return start..<end
  }
}
