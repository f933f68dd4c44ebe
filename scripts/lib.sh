# Shared by scripts/run and scripts/test: what has to be installed before anything can be built.
# To be sourced, by bash.

set -euo pipefail

# The libraries in Package.swift, and the C++ headers that simdjson's need.
build_packages=(g++ libcsv-dev libpcre2-dev libsimdjson-dev libzstd-dev nettle-dev zlib1g-dev)
build_headers=(csv.h pcre2.h simdjson.h nettle/sha2.h zlib.h zstd.h)

# Prints its arguments as one message on stderr and ends the script with 2.
fail() {
  printf '%s\n' "$@" >&2
  exit 2
}

# Installs what the build needs, and the packages named as arguments; silent when everything is there.
ensure_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    require_headers
    return
  fi
  local package missing=()
  for package in "${build_packages[@]}" "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

install_packages() {
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "missing packages; as root, run: apt-get install $*"
    as_root=(sudo "${as_root[@]}")
  fi
  local install=("${as_root[@]}" apt-get install --quiet=2 --yes --no-install-recommends "$@")
  local log
  log=$(mktemp)
  # Without lists of packages nothing can be installed; with old ones it may fail, so they are renewed then.
  if ! { compgen -G '/var/lib/apt/lists/*_Packages*' && "${install[@]}"; } >"$log" 2>&1; then
    if ! { "${as_root[@]}" apt-get update --quiet=2 && "${install[@]}"; } >"$log" 2>&1; then
      cat "$log" >&2
      rm -f "$log"
      fail "could not install the packages; run: apt-get install $*"
    fi
  fi
  rm -f "$log"
}

# Elsewhere than on Debian and Ubuntu, names of packages differ: the headers tell whether they are there.
require_headers() {
  local compiler header missing=()
  compiler=$(command -v clang || command -v c++ || true)
  for header in "${build_headers[@]}"; do
    [[ -n "$compiler" ]] &&
      printf '#define PCRE2_CODE_UNIT_WIDTH 8\n#include <%s>\n' "$header" |
      "$compiler" -x c++ -std=c++17 -fsyntax-only - 2>/dev/null || missing+=("$header")
  done
  ((${#missing[@]} == 0)) || fail \
    "missing headers: ${missing[*]}" \
    "install the development packages of libcsv, PCRE2 (8-bit), simdjson, Nettle, zlib and zstd, and a C++ compiler" \
    "(on Debian and Ubuntu: apt-get install ${build_packages[*]})"
}

# Ends the script with 2 unless there is a Swift that can build this package.
require_swift() {
  local advice="install Swift 6.2 or newer: https://www.swift.org/install/linux/"
  command -v swift >/dev/null || fail "there is no 'swift' in PATH; $advice"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p;' | head -n 1)
  [[ -n "$version" ]] || fail "'swift --version' does not tell a version; $advice"
  local major=${version%%.*} minor=${version#*.}
  ((major > 6 || (major == 6 && minor >= 2))) || fail "Swift $version is too old; $advice"
}

# Builds the command, in the configuration named or else for release, and prints where it is; the build's own words go to
# stderr.
build_accord() {
  local configuration=${1:-release}
  swift build --configuration "$configuration" --product accord >&2
  printf '%s/accord\n' "$(swift build --configuration "$configuration" --show-bin-path)"
}

# Prints the Debian package of a library. The list of a package may name the folder without /usr, or with it.
package_of() {
  local file
  file=$(readlink -f "$1")
  { dpkg-query --search "$file" || dpkg-query --search "${file#/usr}" || dpkg-query --search "/usr$file" ||
    printf 'no package: %s\n' "$1"; } 2>/dev/null | sed 's/:.*//;q'
}
