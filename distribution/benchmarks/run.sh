#!/usr/bin/env bash
# Builds what is missing, then measures the portal beside its rival. Called by "./rathaus bench"; docs/benchmarks.md
# says how it measures.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

# stale FILE SOURCE...: FILE is missing or older than one of its sources
stale() {
    local file=$1
    shift
    [ ! -e "$file" ] || [ -n "$(find "$@" -type f -newer "$file" -print -quit)" ]
}

build() {
    echo "  building $1" >&2
    shift
    "$@" >&2
}

# whether one of the benchmarks that have a rival is named, or none at all, which means these; an option has a value
rival_is_measured() {
    local named=""
    [[ " $* " != *" --only portal "* ]] || return 1
    while [ $# -gt 0 ]; do
        case "$1" in
            --*) shift ;;
            start|memory|apply|all) return 0 ;;
            *) named=$1 ;;
        esac
        [ $# -eq 0 ] || shift
    done
    [ -z "$named" ]
}

for tool in java javac mvn npm; do
    command -v "$tool" >/dev/null || { echo "The benchmarks need $tool." >&2; exit 2; }
done

cd "$here"
if stale suite/target/suite.jar suite/src suite/pom.xml; then
    build "the suite" mvn -B -q -f suite/pom.xml package
fi
if stale load/target/load.jar load/src load/pom.xml; then
    build "the load driver" mvn -B -q -f load/pom.xml package
fi
if rival_is_measured "$@" && stale rival/target/app.jar rival/src rival/pom.xml rival/build.sh; then
    build "the rival (Spring Boot)" ./rival/build.sh
fi

archetype=("$root"/plugins/archetype/target/org.rathaus.archetype-*.jar)
if [[ " $* " == *" dev "* ]] && stale "${archetype[0]}" "$root"/plugins/archetype/{src,pom.xml}; then
    build "what makes plugins" mvn -B -q -f "$root/pom.xml" -DskipTests -pl plugins/archetype -am package
fi

if [[ " $* " == *" lighthouse "* ]] && stale lighthouse/node_modules/.package-lock.json lighthouse/package-lock.json; then
    build "Lighthouse" npm --prefix lighthouse ci --ignore-scripts --loglevel=error
fi

# The portal builds itself when the suite starts it for the first time. The suite ends the servers it has started, on
# Ctrl-C too.
exec java -Dbenchmark.commit="$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)" \
    -cp "suite/target/suite.jar:suite/target/lib/*" org.rathaus.benchmarks.suite.Bench --root "$root" "$@"
