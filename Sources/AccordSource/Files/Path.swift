/// The parts of names of files, as POSIX has them: joined by `/`, compared byte by byte.
package enum Path {
  /// A name seen from a folder; one that begins at the root stays as it is.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || isAbsolute(name) { return name }
    return folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
  }

  /// Whether a name begins at the root.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// The folder that a name begins with; empty for a name without one.
  package static func folder(of path: String) -> String {
    guard let slash = lastSlash(path) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name without the folder before it.
  package static func name(of path: String) -> String {
    lastSlash(path).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Whether a file lies in a folder or below it; both as `RealPath` gives them.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || folder.utf8.last == slash || rest.first == slash
  }

  /// What lies between the names, from the first folder on.
  static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Looked for among the bytes: marks that follow it make another character of it.
  private static let slash = UInt8(ascii: "/")

  private static func lastSlash(_ path: String) -> String.Index? { path.utf8.lastIndex(of: slash) }
}
