# Installs the peers from PyPI, at the versions that the results name, and says where their Python is: `$python`.
peers=(duckdb==2.0.0 polars==2.1.0 orjson==3.13.0 zen-engine==2.1.3)

python=benchmarks/.venv/bin/python
[[ -x $python ]] || python3 -m venv benchmarks/.venv
wanted=$(printf '%s\n' "${peers[@]}")
if [[ "$(cat benchmarks/.venv/installed 2>/dev/null)" != "$wanted" ]]; then
  "$python" -m pip install --quiet --disable-pip-version-check "${peers[@]}"
  printf '%s\n' "$wanted" >benchmarks/.venv/installed
fi
