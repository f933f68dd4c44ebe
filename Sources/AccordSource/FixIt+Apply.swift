extension FixIt {
  /// A file's text with fixes applied, from the first to the last; of fixes that touch the same bytes only the first
  /// is, so that what the others meant to change is still there to be found again. Also how many were applied.
  package static func apply(
    _ fixes: [FixIt], to file: SourceFile, index: Int
  ) -> (text: String, count: Int) {
    var bytes: [UInt8] = []
    var position = 0
    let ordered = fixes.filter { $0.range.file == index }.sorted { first, second in
      (first.range.bytes.lowerBound, first.range.bytes.upperBound)
        < (second.range.bytes.lowerBound, second.range.bytes.upperBound)
    }
    var last: Range<Int>?
    var count = 0
    for fix in ordered {
      let range = fix.range.bytes
      guard range.lowerBound >= position, range.upperBound <= file.bytes.count, range != last else {
        continue
      }
      bytes += file.bytes[position..<range.lowerBound]
      bytes += fix.replacement.utf8
      position = range.upperBound
      last = range
      count += 1
    }
    bytes += file.bytes[position...]
    return (String(decoding: bytes, as: UTF8.self), count)
  }
}
