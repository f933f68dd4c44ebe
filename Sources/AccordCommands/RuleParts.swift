import AccordSource
import AccordSyntax

/// Rules that are given file by file, as editors and hooks do.
enum RuleParts {
  /// The paths that belong to one set of rules each: files of one folder, or of folders in it, are one set, unless
  /// several of them say what a lead is.
  ///
  /// - Parameter folders: where files of the rules may lie, too.
  static func sets(_ paths: [String], allowing folders: [String]) throws -> [[String]] {
    try neighbours(paths).flatMap { paths -> [[String]] in
      guard paths.count > 1 else { return [paths] }
      let sources = try RulesArgument.sources(RuleSetLoader(paths, allowing: folders))
      return sources.files.count { hasLead($0) } > 1 ? paths.map { [$0] } : [paths]
    }
  }

  private static func hasLead(_ file: SourceFile) -> Bool {
    Parser.parse(file, index: 0).0.declarations.contains { if case .lead = $0.kind { true } else { false } }
  }

  private static func neighbours(_ paths: [String]) -> [[String]] {
    var sets: [[String]] = []
    var folders: [String?] = []
    for path in paths {
      let folder = FolderListing.isRuleFile(path) ? outer(of: path) : nil
      let index = folders.firstIndex { other in
        guard let folder, let other else { return false }
        return isInside(folder, other) || isInside(other, folder)
      }
      if let index, let folder, let other = folders[index] {
        if !sets[index].contains(path) { sets[index].append(path) }
        folders[index] = isInside(folder, other) ? other : folder
      } else {
        sets.append([path])
        folders.append(folder)
      }
    }
    return sets
  }

  /// What is wrong with rules that do not load, where they are only some files of a set without its lead: that, and what
  /// cannot be read in them. The rest is wrong because the others are missing.
  ///
  /// - Parameter remedy: what to do with the folder that holds all of them.
  static func explained(
    _ diagnostics: [Diagnostic], of paths: [String], remedy: (_ folder: String) -> String
  ) -> [Diagnostic] {
    let isLeadMissing = diagnostics.contains { $0.code == .missingDeclaration && $0.range == nil }
    guard isLeadMissing, let path = paths.first, paths.allSatisfy(FolderListing.isRuleFile),
      let (folder, count) = surroundings(of: path, besides: paths.count)
    else { return diagnostics }
    let shown = folder == "." ? "this folder" : "'\(folder)'"
    let whole = Diagnostic(
      .missingDeclaration,
      paths.count == 1
        ? "'\(Path.name(of: path))' is one of \(count) files in \(shown) and does not say what a lead is"
        : "these are \(paths.count) of \(count) files in \(shown), and none of them says what a lead is",
      at: nil, help: [remedy(folder)])
    return [whole] + diagnostics.filter { $0.code.isOfSyntax }
  }

  /// The nearest folder around a file that itself holds other rules, and how many files it has.
  private static func surroundings(of path: String, besides given: Int) -> (folder: String, files: Int)? {
    var folder = outer(of: path)
    // The file's own folder, or the one around it; further out may be anything, and large.
    for _ in 0..<2 {
      let files = ((try? FolderListing.files(below: folder)) ?? []).filter(FolderListing.isRuleFile)
      let isAbove = files.contains { outer(of: $0) == folder && Path.name(of: $0) != Path.name(of: path) }
      if isAbove, files.count > given { return (folder, files.count) }
      guard folder != ".", folder != "/" else { return nil }
      folder = outer(of: folder)
    }
    return nil
  }

  /// The folder of files of one set, which holds those of all of them.
  static func folder(of paths: [String]) -> String {
    paths.map { Path.folder(of: $0) }.min { $0.utf8.count < $1.utf8.count } ?? "."
  }

  private static func isInside(_ folder: String, _ outer: String) -> Bool {
    outer == "." ? !Path.isAbsolute(folder) : Path.isInside(folder, outer)
  }

  /// The folder that a path lies in.
  private static func outer(of path: String) -> String {
    let folder = Path.folder(of: path)
    return folder.isEmpty ? "." : folder
  }
}

extension DiagnosticCode {
  /// Whether it says that the text itself cannot be read, whatever stands in other files.
  fileprivate var isOfSyntax: Bool { rawValue.hasPrefix("E01") }
}
