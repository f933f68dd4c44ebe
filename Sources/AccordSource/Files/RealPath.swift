internal import Glibc

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

/// Where a file is, whatever it is called.
package enum RealPath {
  /// The name from the root on without links, `.` and `..`; also of a file that is not there. Nil when links go round
  /// in a circle.
  package static func of(_ path: String) -> String? {
    var rest: [String] = Path.parts(Path.join(workingFolder, path)).reversed()
    var real: [String] = []
    var links = 0
    while let part = rest.popLast() {
      if part == "." { continue }
      if part == ".." {
        _ = real.popLast()
        continue
      }
      real.append(part)
      guard let target = linkTarget("/" + real.joined(separator: "/")) else { continue }
      links += 1
      guard links <= mostLinks else { return nil }
      real = Path.isAbsolute(target) ? [] : real.dropLast()
      rest += Path.parts(target).reversed()
    }
    return "/" + real.joined(separator: "/")
  }

  /// How many links in a row Linux follows.
  private static let mostLinks = 40

  private static var workingFolder: String {
    guard let name = getcwd(nil, 0) else { return "/" }
    defer { free(name) }
    return String(cString: name)
  }

  /// Where a link leads; nil for what is none.
  package static func linkTarget(_ path: String) -> String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &name, name.count)
    guard count > 0, count < name.count else { return nil }
    return String(decoding: name.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// A file, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  /// What kind of thing it is.
  package let kind: FileKind
  private let device: UInt
  private let inode: UInt

  /// The file that a name leads to; nil when there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open descriptor reads or writes; nil when it is not open.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
