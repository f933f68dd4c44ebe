import AccordSemantics
import AccordSource
import Foundation

/// Reads a rule set from disk.
enum RuleSetLoader {
  /// Why rules cannot be read at all, in plain words.
  struct Failure: Error {
    let message: String
  }

  /// Reads the files of a rule set: a folder with all `*.accord` files below it, or one file.
  static func load(_ path: String) throws(Failure) -> SourceSet {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(message: "there is no file or folder '\(path)'")
    }
    guard isFolder.boolValue else {
      guard path.hasSuffix(".accord") else {
        throw Failure(
          message: "'\(path)' is no rule file, they end in .accord; the rules come first, before the leads")
      }
      return SourceSet([try read(path)])
    }
    let paths = try everyFile(below: path).filter { $0.hasSuffix(".accord") }
    guard !paths.isEmpty else {
      throw Failure(message: "there is no file '*.accord' in the folder '\(path)'")
    }
    var files: [SourceFile] = []
    for path in paths { files.append(try read(path)) }
    return SourceSet(files)
  }

  /// The files that may be read; none when they cannot be found.
  static func paths(of path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    return isFolder.boolValue ? (try? everyFile(below: path)) ?? [] : [path]
  }

  /// Reads the lists and tables that rules name, beside the rule file that names them.
  static let files = RuleFiles { name, rulePath throws(RuleFileError) in
    let folder = (rulePath as NSString).deletingLastPathComponent
    let path = name.hasPrefix("/") ? name : (folder as NSString).appendingPathComponent(name)
    do {
      return try bytes(path)
    } catch {
      throw RuleFileError(message: describe(error))
    }
  }

  /// The files below a folder, lists and tables included.
  private static func everyFile(below folder: String) throws(Failure) -> [String] {
    var found: [String] = []
    var open = [folder]
    while let next = open.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        throw Failure(message: "the folder '\(next)' cannot be read: \(describe(error))")
      }
      // Hidden folders hold what tools keep there, not rules.
      for name in names where !name.hasPrefix(".") {
        let path = (next as NSString).appendingPathComponent(name)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue {
          if !isLink(path) { open.append(path) }
        } else {
          found.append(path)
        }
      }
    }
    return found
  }

  /// A linked folder is not followed: it may lead back to where it stands.
  private static func isLink(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  private static func read(_ path: String) throws(Failure) -> SourceFile {
    do {
      return SourceFile(path: path, bytes: try bytes(path))
    } catch {
      throw Failure(message: "'\(path)' cannot be read: \(describe(error))")
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func describe(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
    case .fileReadUnknown: "it is no plain file"
    case .fileReadNoPermission: "it may not be read by this user"
    default: "the system says '\(error.localizedDescription)'"
    }
  }
}
