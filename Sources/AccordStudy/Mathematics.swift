import Glibc

/// The functions of the C library that statistics need, in one place.
enum Mathematics {
  static func log(_ x: Double) -> Double { Glibc.log(x) }
  static func exp(_ x: Double) -> Double { Glibc.exp(x) }
}
