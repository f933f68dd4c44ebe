/// One source line as shown, and where a range within it is underlined, in columns.
struct LineExcerpt {
  /// The line, or what is shown of a long one.
  let text: String
  /// The columns left of the underline.
  let indent: Int
  /// The columns of the underline, at least one.
  let width: Int

  /// Longer lines are cut around the range.
  private static let maximumWidth = 200
  /// What is shown at least of a cut line in front of a range.
  private static let minimumContext = 20
  /// As many bytes on either side hold more than is ever shown, so that a huge line costs no more.
  private static let reach = 8192

  /// Shows `line` (counted from 0) and underlines what of `range` lies in it: a caret for an empty range.
  init(file: SourceFile, line: Int, range: Range<Int>) {
    let bounds = file.lineRange(line)
    let start = min(max(range.lowerBound, bounds.lowerBound), bounds.upperBound)
    let end = min(max(range.upperBound, start), bounds.upperBound)

    let window = Self.window(of: file, in: bounds, around: start)
    let cells = DisplayCell.cells(of: file.bytes[window])
    var column = 0
    var first: Int?
    var last = 0
    for cell in cells {
      let isMarked = start < end ? cell.bytes.overlaps(start..<end) : cell.bytes.contains(start)
      if isMarked {
        first = first ?? column
        last = column + (start < end ? cell.width : 1)
      }
      column += cell.width
    }
    let underlineStart = first ?? column
    let underlineEnd = max(last, underlineStart + 1)
    let isCut = column > Self.maximumWidth || window != bounds
    guard isCut else {
      text = cells.reduce(into: "") { $0 += $1.text }
      indent = underlineStart
      width = underlineEnd - underlineStart
      return
    }
    let shown = Self.columns(total: column, showing: underlineStart..<underlineEnd)

    var text = ""
    var shownStart: Int?
    var shownEnd = 0
    column = 0
    for cell in cells {
      if column >= shown.lowerBound, column + cell.width <= shown.upperBound {
        shownStart = shownStart ?? column
        text += cell.text
        shownEnd = column + cell.width
      }
      column += cell.width
    }
    let origin = shownStart ?? 0
    let isCutBefore = origin > 0 || window.lowerBound > bounds.lowerBound
    let isCutAfter = shownEnd < column || window.upperBound < bounds.upperBound
    self.text = (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : "")
    indent = max(0, underlineStart - origin) + (isCutBefore ? 1 : 0)
    width = max(1, min(underlineEnd, max(shownEnd, underlineStart + 1)) - underlineStart)
  }

  /// The bytes of the line to look at, cut between characters.
  private static func window(of file: SourceFile, in line: Range<Int>, around offset: Int) -> Range<Int> {
    func aligned(_ position: Int) -> Int {
      var position = position
      for _ in 0..<3 where position > line.lowerBound && position < line.upperBound {
        // Continuation bytes of UTF-8 are 10xxxxxx.
        guard file.bytes[position] & 0xC0 == 0x80 else { break }
        position -= 1
      }
      return position
    }
    let lower = offset - line.lowerBound > reach ? aligned(offset - reach) : line.lowerBound
    let upper = line.upperBound - offset > reach ? aligned(offset + reach) : line.upperBound
    return lower..<max(lower, upper)
  }

  /// The columns to show of a line that is `total` wide, leaving room for an ellipsis on either side.
  private static func columns(total: Int, showing underline: Range<Int>) -> Range<Int> {
    let room = maximumWidth - 2
    let context = max(minimumContext, (room - underline.count) / 2)
    let start = max(0, min(underline.lowerBound - context, total - room))
    return start..<start + room
  }
}
