import AccordComparison
import AccordSemantics
import AccordSource
import ArgumentParser

/// One side of a comparison, from disk or from a revision.
struct ComparedFolder {
  let rules: ComparedRules
  /// Knows what was read from disk; nil for a revision.
  let loader: RuleSetLoader?

  init(_ name: String, _ allowed: AllowedFolders, _ color: ColorOption) throws {
    let sources: SourceSet
    let files: RuleFiles
    if FileKind(at: name) == nil, RevisionRules.isRevision(name) {
      let revision: RevisionRules
      do throws(RevisionRules.Failure) {
        revision = try RevisionRules(name)
      } catch {
        Terminal.say("accord: \(error.description)")
        throw ExitCode.failed
      }
      (sources, files, loader) = (revision.sources, revision.files, nil)
    } else {
      let loader = RuleSetLoader(name, allowing: allowed.folders)
      (sources, files) = (try RulesArgument.sources(loader), loader.files)
      self.loader = loader
    }
    let kept = KeptFiles(files).reading
    let result = Checker.check(sources, files: kept)
    guard let loaded = result.rules else {
      throw RulesArgument.refused(result, sources, of: name, color, called: name)
    }
    rules = ComparedRules(name: name, rules: loaded, files: kept)
  }
}
