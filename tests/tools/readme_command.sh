#!/usr/bin/env bash
# Runs a command of the README exactly as it stands there.
#   readme_command.sh build        the first command, whole
#   readme_command.sh test         the second command, whole
#   readme_command.sh test setup   the second up to its tests; `test run`: only its tests
set -euo pipefail
cd "$(dirname "$0")/../.."
line=$(sed -n "/<!-- command: $1 -->/,/^\`\`\`\$/p" README.md | sed '1,2d;$d')
[ -n "$line" ] || { echo "README.md has no command «$1»" >&2; exit 1; }
case "${2:-whole}" in
    whole) ;;
    setup) line=${line% && *} ;;
    run) line=${line##* && } ;;
esac
echo "+ $line"
eval "$line"
