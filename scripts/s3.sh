# shellcheck shell=bash
# Sourced by rv: a private store that speaks S3, Ceph's gateway from Debian, with its data in memory.

s3_packages='radosgw ceph-mon ceph-osd ceph-common'

s3_is_installed() {
  local program
  for program in radosgw radosgw-admin ceph ceph-mon ceph-osd monmaptool; do
    command -v "$program" >/dev/null || return 1
  done
}

# For tests: without it those that need it are skipped.
start_s3() {
  s3_is_installed || return 0
  if try_s3 "$scratch/s3" >"$scratch/s3.log" 2>&1; then
    export RESUMEVOICE_TEST_S3="http://127.0.0.1:$s3_port resumevoice $s3_secret"
    say "── a store that speaks S3 runs on port $s3_port, its data is temporary"
  else
    tail -n 5 "$scratch/s3.log" >&2
    complain "Ceph's S3 gateway did not start, so the tests of audio files in a bucket will be skipped."
  fi
}

# Sets s3_port, s3_secret and s3_gateway. Asked to stop, the gateway takes two minutes, and longer without the disk
# under it: it is killed, before the disk is stopped. Nothing is lost, its data is in memory.
try_s3() {
  local dir=$1 monitor_port ceph disk
  mapfile -t ports < <(free_ports 2)
  monitor_port=${ports[0]} s3_port=${ports[1]}
  s3_secret=$(head -c 15 /dev/urandom | base64 | tr '+/' 'xy')
  mkdir -p "$dir"/{mon,osd,run,log,gateway}
  write_ceph_settings "$dir" "$monitor_port"
  ceph=(timeout 20 ceph -c "$dir/ceph.conf" --connect-timeout 5)

  monmaptool --create --addv a "[v1:127.0.0.1:$monitor_port]" --fsid "$(ceph_cluster_id "$dir")" "$dir/monmap" || return
  ceph-mon -c "$dir/ceph.conf" --mkfs -i a --monmap "$dir/monmap" || return
  in_background ceph-mon -c "$dir/ceph.conf" -i a -f
  within 30 "${ceph[@]}" mon stat || return

  disk=$(cat /proc/sys/kernel/random/uuid)
  "${ceph[@]}" osd new "$disk" 0 || return
  ceph-osd -c "$dir/ceph.conf" -i 0 --mkfs --osd-uuid "$disk" || return
  "${ceph[@]}" osd crush add osd.0 1.0 host=here root=default || return
  in_background ceph-osd -c "$dir/ceph.conf" -i 0 -f
  within 30 ceph_disk_is_up || return

  start_group radosgw -c "$dir/ceph.conf" -n client.gateway -f
  s3_gateway=$!
  disown "$s3_gateway"
  within 60 port_is_taken 127.0.0.1 "$s3_port" || return
  timeout 60 radosgw-admin -c "$dir/ceph.conf" user create --uid=resumevoice --display-name=ResumeVoice \
    --access-key=resumevoice --secret-key="$s3_secret"
}

ceph_disk_is_up() { "${ceph[@]}" osd stat | grep -q '1 up'; }

ceph_cluster_id() { sed -n 's/^fsid = //p' "$1/ceph.conf"; }

in_background() {
  start_group "$@"
  background+=($!)
}

# Until the command succeeds, for so many seconds.
within() {
  local seconds=$1 end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || { echo "$* did not succeed within $seconds s."; return 1; }
    sleep 0.2
  done
}

# One monitor, one disk in memory, no users but ours; a day of the rules that erase objects lasts ten seconds.
write_ceph_settings() {
  local dir=$1 monitor_port=$2
  cat >"$dir/ceph.conf" <<CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = v1:127.0.0.1:$monitor_port
ms bind ipv6 = false
ms bind msgr2 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
auth supported = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
run dir = $dir/run
admin socket = $dir/run/\$name.asok
pid file = $dir/run/\$name.pid
log file = $dir/log/\$name.log
keyring = $dir/keyring
[mon]
mon data = $dir/mon
mon initial members = a
mon cluster log file = $dir/log/cluster.log
[osd]
osd objectstore = memstore
osd data = $dir/osd
osd class update on start = false
osd crush update on start = false
memstore device bytes = 1073741824
osd class load list = *
osd class default list = *
[client.gateway]
rgw frontends = beast endpoint=127.0.0.1:$s3_port
rgw data = $dir/gateway
rgw lc debug interval = 10
rgw thread pool size = 32
rgw enable usage log = false
CONF
}
