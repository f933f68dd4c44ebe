package import Foundation

/// A folder that goes away with the value.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes a folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "accord-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders above it; gives its path.
  @discardableResult
  package func write(_ path: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file, with the folders above it; gives its path.
  @discardableResult
  package func write(_ path: String, _ text: String) throws -> String { try write(path, Array(text.utf8)) }

  /// What is in a file.
  package func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  /// What is in a file, as text.
  package func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The path of a file in it.
  package func path(_ path: String) -> String { url.appending(path: path).path }
}
