/// Copies a file without some of its lines: byte by byte, and packed as it was.
package struct LineFilter {
  /// The lines that are left out, in their order; the first line is 1.
  private let lines: [Range<Int>]

  /// - Parameter lines: in their order, none twice.
  package init(leavingOut lines: [Range<Int>]) {
    self.lines = lines
  }

  /// Copies all but the lines.
  ///
  /// - Throws: `InputError`, `OutputError`, or what the source throws.
  package func copy(_ source: ByteSource, to sink: ByteSink) throws {
    var lines = lines[...]
    var line = 1
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var packer: (any Packer)?
    var isFirst = true
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if isFirst {
        isFirst = false
        if let packing = source.packing {
          packer = packing.packer
          if packer == nil { throw OutputError(description: "there is no memory to pack '\(sink.name)'") }
        }
      }
      let kept = keep(buffer[..<count], &line, &lines)
      guard let packer else {
        try sink.write(lines: kept)
        if count == 0 { return }
        continue
      }
      var packed: [UInt8] = []
      try kept.withUnsafeBytes { try packer.pack($0, isLast: count == 0, into: &packed) }
      try sink.write(lines: packed)
      if count == 0 { return }
    }
  }

  /// What is kept of the next bytes.
  ///
  /// - Parameters:
  ///   - line: the line in which they begin, and then the one in which they end.
  ///   - left: the lines that are still to be left out.
  private func keep(
    _ bytes: ArraySlice<UInt8>, _ line: inout Int, _ left: inout ArraySlice<Range<Int>>
  ) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes
    while !rest.isEmpty {
      while let next = left.first, next.upperBound <= line { left.removeFirst() }
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      if left.first?.contains(line) != true { kept += rest[..<end] }
      if rest[end - 1] == UInt8(ascii: "\n") { line += 1 }
      rest = rest[end...]
    }
    return kept
  }
}
