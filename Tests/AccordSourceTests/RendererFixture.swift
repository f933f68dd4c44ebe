import AccordSource
import Testing

/// A rule set in memory, and ranges in it found by their text.
struct RendererFixture {
  let sources: SourceSet

  init(_ files: (path: String, text: String)...) {
    sources = SourceSet(files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) })
  }

  init(bytes: [UInt8]) {
    sources = SourceSet([SourceFile(path: "a.accord", bytes: bytes)])
  }

  /// The first place where `text` stands in a file.
  func range(_ text: String, in path: String = "a.accord") throws -> SourceRange {
    let file = try #require(sources.files.firstIndex { $0.path == path })
    let bytes = sources.files[file].bytes
    let wanted = Array(text.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    return SourceRange(file: file, bytes: start..<start + wanted.count)
  }

  func at(_ bytes: Range<Int>) -> SourceRange { SourceRange(file: 0, bytes: bytes) }

  func human(_ diagnostics: Diagnostic...) -> String { HumanRenderer(sources: sources).render(diagnostics) }
}
