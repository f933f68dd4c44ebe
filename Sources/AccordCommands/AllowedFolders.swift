import ArgumentParser

/// Where files of rules may lie beside their own folder.
struct AllowedFolders: ParsableArguments {
  @Option(
    name: .customLong("allow-files"),
    help: ArgumentHelp(
      "A folder outside that of the rules, whose files the rules may name; may be given several times.",
      valueName: "dir"),
    completion: .directory)
  var folders: [String] = []
}
