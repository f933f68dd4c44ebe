// swift-tools-version: 6.2
import PackageDescription

// libFuzzer's targets; `fuzz/run` builds and runs them. They see what is `package` in the modules because the
// modules are part of this package too: the folders in Sources are links to those of the project.
let package = Package(
  name: "accord-fuzz",
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "AccordValues"),
    .target(name: "AccordCSV", dependencies: ["CLibcsv"]),
    .target(name: "AccordSource", dependencies: ["AccordValues"]),
    .target(name: "AccordSyntax", dependencies: ["AccordSource", "AccordValues"]),

    .executableTarget(name: "FuzzCSV", dependencies: ["AccordCSV"]),
    .executableTarget(name: "FuzzJSON", dependencies: ["CSimdjson"]),
    .executableTarget(name: "FuzzSyntax", dependencies: ["AccordSource", "AccordSyntax"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

for target in package.targets where target.type != .system && target.name != "CSimdjson" {
  target.swiftSettings = strict
  // libFuzzer brings the main function.
  if target.type == .executable { target.swiftSettings?.append(.unsafeFlags(["-parse-as-library"])) }
}
