import CPCRE2

/// A compiled regular expression in the syntax of PCRE2, matched by Unicode rules.
///
/// A search is bounded: a pattern that backtracks without end gives `.limitExceeded` after some milliseconds
/// instead of holding up the stream. Where exactly the bound lies depends on whether PCRE2 has a just-in-time
/// compiler on this machine; matches within the bound do not.
package final class Pattern: @unchecked Sendable {  // The compiled code is never changed after `init`.
  /// The pattern as written, without delimiters.
  package let source: String
  /// Whether letters match in either case, by Unicode's simple case folding.
  package let ignoresCase: Bool
  private let code: OpaquePointer

  /// Compiles `source`.
  ///
  /// `.` and classes stand for code points, `\w`, `\d`, `\b` and the like follow Unicode properties, a line break
  /// is a line feed, and `\C` (a single byte) is refused.
  package init(_ source: String, ignoringCase: Bool = false) throws(PatternError) {
    self.source = source
    self.ignoresCase = ignoringCase

    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    if ignoringCase { options |= PCRE2_CASELESS }
    // Said here because the defaults are chosen where the library is built.
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    if let context {
      pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
      pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    }

    let bytes = Array(source.utf8)
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      Self.withSubject(buffer) { pcre2_compile_8($0, $1, options, &errorCode, &errorOffset, context) }
    }
    guard let compiled else {
      throw PatternError(message: Self.message(of: errorCode), offset: min(errorOffset, bytes.count))
    }
    code = compiled
    // Without a just-in-time compiler PCRE2 interprets the code, with the same answers.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit {
    pcre2_code_free_8(code)
  }

  /// Whether the pattern occurs anywhere in a text; in a text that is not UTF-8 nothing is found.
  package func matches(_ utf8: UnsafeBufferPointer<UInt8>) -> PatternMatch {
    search(utf8, options: 0)
  }

  /// Whether the pattern occurs anywhere in a text that has been checked to be UTF-8.
  ///
  /// Saves checking it again, about a third of the time for short texts. With other bytes the behaviour is
  /// undefined.
  package func matches(validated utf8: UnsafeBufferPointer<UInt8>) -> PatternMatch {
    search(utf8, options: PCRE2_NO_UTF_CHECK)
  }

  /// Whether the pattern occurs anywhere in a text.
  package func matches(_ text: String) -> PatternMatch {
    var text = text
    return text.withUTF8 { matches(validated: $0) }
  }

  private func search(_ utf8: UnsafeBufferPointer<UInt8>, options: UInt32) -> PatternMatch {
    // No workspace means no memory, which is a limit too.
    guard let workspace = PatternWorkspace.current else { return .limitExceeded }
    let result = Self.withSubject(utf8) { subject, count in
      pcre2_match_8(code, subject, count, 0, options, workspace.matchData, workspace.context)
    }
    // 0 says that there are more groups than room for their positions.
    if result >= 0 { return .yes }
    if result == PCRE2_ERROR_NOMATCH { return .no }
    let isBadText = result <= PCRE2_ERROR_UTF8_ERR1 && result >= PCRE2_ERROR_UTF8_ERR21
    return isBadText ? .no : .limitExceeded
  }

  /// Calls `body` with a pointer that is never nil, as PCRE2 wants it for an empty text too.
  private static func withSubject<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    if let start = bytes.baseAddress { return body(start, bytes.count) }
    var none: UInt8 = 0
    return withUnsafePointer(to: &none) { body($0, 0) }
  }

  private static func message(of errorCode: Int32) -> String {
    // PCRE2's documentation promises that 120 bytes hold any message.
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
    guard length > 0 else { return "not a regular expression" }
    return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }
}
