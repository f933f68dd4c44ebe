// swift-tools-version: 6.2
import PackageDescription

// libFuzzer's targets; `fuzz/run` builds and runs them. They see what is `package` in the modules because the
// modules are part of this package too: the folders in Sources are links to those of the project.
let package = Package(
  name: "accord-fuzz",
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "AccordValues"),
    .target(name: "AccordCSV", dependencies: ["CLibcsv"]),
    .target(name: "AccordSource", dependencies: ["AccordValues"]),
    .target(name: "AccordSyntax", dependencies: ["AccordSource", "AccordValues"]),
    .target(
      name: "AccordSemantics",
      dependencies: ["AccordCSV", "AccordSource", "AccordSyntax", "AccordValues", "CNettle", "CPCRE2"]),
    .target(
      name: "AccordReference",
      dependencies: ["AccordSemantics", "AccordSource", "AccordValues", "CSimdjson"]),
    .target(
      name: "AccordEngine", dependencies: ["AccordSemantics", "AccordSource", "AccordValues", "CSimdjson"]),
    .target(
      name: "AccordStream",
      dependencies: [
        "AccordCSV", "AccordEngine", "AccordReference", "AccordSemantics", "AccordSource", "AccordValues",
        "CSimdjson", "CZlib", "CZstd",
      ]),
    .target(
      name: "AccordTestSupport",
      dependencies: ["AccordEngine", "AccordSemantics", "AccordSource", "AccordStream", "AccordValues"]),

    .executableTarget(name: "FuzzCSV", dependencies: ["AccordCSV", "AccordTestSupport"]),
    .executableTarget(name: "FuzzJSON", dependencies: ["CSimdjson"]),
    .executableTarget(
      name: "FuzzLeads",
      dependencies: ["AccordSemantics", "AccordSource", "AccordStream", "AccordTestSupport", "AccordValues"]),
    .executableTarget(name: "FuzzSyntax", dependencies: ["AccordSource", "AccordSyntax"]),
    .executableTarget(name: "FuzzWalk", dependencies: ["AccordValues", "CSimdjson"]),
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
