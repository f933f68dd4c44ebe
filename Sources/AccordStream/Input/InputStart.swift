/// Tells by the first bytes of an input, before anything is read from it, how its characters are written, or that it
/// is no input of leads at all, such as a workbook.
struct InputStart {
  /// What was found.
  enum Finding: Equatable {
    /// Text; the encoding is nil when nothing says that it is another one than UTF-8, or that it is this one.
    case text(TextEncoding?)
    /// No leads: a sentence without its subject.
    case refused(String)
  }

  /// What the user says it is; a byte order mark says more.
  private let encoding: TextEncoding?
  /// What was fed, without a byte order mark once there is a finding.
  private(set) var held: [UInt8] = []

  init(encoding: TextEncoding?) {
    self.encoding = encoding
  }

  /// What the input is, with its next piece; nil when it takes more to tell.
  ///
  /// - Parameter isFinished: whether there are no more pieces.
  mutating func finding(with bytes: UnsafeRawBufferPointer, isFinished: Bool) -> Finding? {
    held.append(contentsOf: bytes)
    let isOpen = TextEncoding.isMarkOpen(held) || ForeignFormat.mayFollow(held)
    guard isFinished || !isOpen else { return nil }
    if let mark = TextEncoding.mark(of: held) {
      held.removeFirst(mark.length)
      return .text(mark.encoding)
    }
    if let foreign = ForeignFormat.description(of: held, isEncodingGiven: encoding != nil) {
      return .refused(foreign)
    }
    return .text(encoding)
  }
}
