import CPCRE2

/// A compiled regular expression in the syntax of PCRE2, matched by Unicode rules.
///
/// A search is bounded: a pattern that backtracks without end gives `.limitExceeded` after some milliseconds
/// instead of holding up the stream. Where exactly the bound lies depends on whether PCRE2 has a just-in-time
/// compiler on this machine; matches within the bound do not, and neither do they depend on the version of PCRE2, see
/// `PortablePattern`, save for code points that only a later Unicode knows.
package final class Pattern: @unchecked Sendable {  // The compiled code is never changed after `init`.
  /// The pattern as written, without delimiters.
  package let source: String
  /// Whether letters match in either case, by Unicode's simple case folding.
  package let ignoresCase: Bool
  private let code: OpaquePointer

  /// Whether patterns are compiled to machine code where PCRE2 can; without, they give the same answers, slowly.
  @TaskLocal package static var usesMachineCode = true

  /// The library that matches patterns, with the Unicode that it knows, such as `PCRE2 10.42, Unicode 14.0.0`.
  package static let library =
    "PCRE2 \(configuration(UInt32(PCRE2_CONFIG_VERSION)).prefix { $0 != " " }), "
    + "Unicode \(configuration(UInt32(PCRE2_CONFIG_UNICODE_VERSION)))"

  /// Whether the library has another meaning for `\w` than 10.42.
  private static let spellsWords: Bool = {
    let parts = configuration(UInt32(PCRE2_CONFIG_VERSION)).split { !$0.isNumber }.compactMap { Int($0) }
    return !parts.starts(with: [10]) || parts.dropFirst().first.map { $0 > 42 } ?? true
  }()

  private static func configuration(_ what: UInt32) -> String {
    // PCRE2's documentation promises that 24 bytes hold the version, and the same for Unicode.
    var buffer = [UInt8](repeating: 0, count: 64)
    guard pcre2_config_8(what, &buffer) > 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Compiles `source`.
  ///
  /// `.` and classes stand for code points, `\w`, `\d`, `\b` and the like follow Unicode properties, a line break
  /// is a line feed, and `\C` (a single byte) is refused.
  package init(_ source: String, ignoringCase: Bool = false) throws(PatternError) {
    self.source = source
    self.ignoresCase = ignoringCase

    let portable = try PortablePattern(source, ignoringCase: ignoringCase, spellsWords: Self.spellsWords).text
    let written = try Self.compile(source, ignoringCase: ignoringCase)
    if portable == source {
      code = written
    } else {
      // What is written is compiled as well, so that mistakes are reported where they stand.
      pcre2_code_free_8(written)
      code = try Self.compile(portable, ignoringCase: ignoringCase)
    }
    // Without a just-in-time compiler PCRE2 interprets the code, with the same answers.
    if Self.usesMachineCode { _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) }
  }

  private static func compile(_ source: String, ignoringCase: Bool) throws(PatternError) -> OpaquePointer {
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    if ignoringCase { options |= PCRE2_CASELESS }
    // Said here because the defaults are chosen where the library is built.
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    if let context {
      pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
      pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
      accord_refuse_variable_lookbehind(context)
    }

    let bytes = Array(source.utf8)
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      withSubject(buffer) { pcre2_compile_8($0, $1, options, &errorCode, &errorOffset, context) }
    }
    guard let compiled else {
      throw PatternError(message: message(of: errorCode), offset: min(errorOffset, bytes.count))
    }
    return compiled
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

  /// Backtracking points that a search may try, as PCRE2 counts them.
  package static let matchLimit = 1_000_000

  /// Whether the pattern occurs anywhere in a text, as far as fewer backtracking points tell than a decision may take.
  package func matches(_ text: String, limit: Int) -> PatternMatch {
    guard let workspace = PatternWorkspace.current else { return .limitExceeded }
    workspace.limit(to: limit)
    defer { workspace.limit(to: Pattern.matchLimit) }
    return matches(text)
  }

  /// Whether the pattern could occur from the first sign of a text on, were the right signs to follow; yes also when
  /// fewer backtracking points do not tell.
  package func couldBegin(with text: String, limit: Int) -> Bool {
    guard let workspace = PatternWorkspace.current else { return false }
    workspace.limit(to: limit)
    defer { workspace.limit(to: Pattern.matchLimit) }
    var text = text
    let result = text.withUTF8 { utf8 in
      Self.withSubject(utf8) { subject, count in
        pcre2_match_8(
          code, subject, count, 0, PCRE2_PARTIAL_HARD | PCRE2_NO_UTF_CHECK, workspace.matchData,
          workspace.context)
      }
    }
    if result == PCRE2_ERROR_MATCHLIMIT { return true }
    return result == PCRE2_ERROR_PARTIAL && pcre2_get_ovector_pointer_8(workspace.matchData)?[0] == 0
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

/// What looking for a pattern in a text gave.
package enum PatternMatch: Sendable {
  case yes
  case no
  /// The search was given up because it went beyond the limits of `Pattern`.
  case limitExceeded
}

/// Why a text is not a pattern.
package struct PatternError: Error, Hashable {
  /// What is wrong, in the words of PCRE2, such as `missing closing parenthesis`.
  package let message: String
  /// The byte offset inside the pattern where it was noticed.
  package let offset: Int
  /// What to write instead, where it is known.
  package let help: String?

  package init(message: String, offset: Int, help: String? = nil) {
    self.message = message
    self.offset = offset
    self.help = help
  }
}
