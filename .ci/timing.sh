# Sourced by .ci/run and .ci/deep: runs the parts one after the other, counts those that fail and prints the seconds of each.
failed_parts=()

# part NAME COMMAND…: runs the command; a failure is remembered, and the next part still runs.
part() {
  local name=$1 start=$SECONDS status=0
  shift
  echo "== $name"
  "$@" || status=$?
  [ "$status" -eq 0 ] || failed_parts+=("$name")
  part_seconds+=("$(printf '%5d s  %s%s' $((SECONDS - start)) "$name" "$([ "$status" -eq 0 ] || echo ' (failed)')")")
  return "$status"
}
part_seconds=()

print_seconds() {
  echo "== seconds"
  printf '%s\n' "${part_seconds[@]}"
  printf '%5d s  all together\n' "$SECONDS"
}
