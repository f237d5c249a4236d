{{- define "resumevoice.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* Labels of everything. */}}
{{- define "resumevoice.labels" -}}
app.kubernetes.io/name: resumevoice
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{/* What tells one part's pods: (list $ "silo"). */}}
{{- define "resumevoice.selector" -}}
app.kubernetes.io/name: resumevoice
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* An image: (list $ "silo"). */}}
{{- define "resumevoice.image" -}}
{{- $root := index . 0 -}}
{{- with $root.Values.image.registry }}{{ . }}/{{ end -}}
resumevoice-{{ index . 1 }}:{{ $root.Values.image.tag | default $root.Chart.AppVersion }}
{{- end }}

{{/* A variable from a Secret: (list "NAME" $secret). Nothing where no Secret is named. */}}
{{- define "resumevoice.secret" -}}
{{- $secret := index . 1 -}}
{{- if $secret.name }}
- name: {{ index . 0 }}
  valueFrom: { secretKeyRef: { name: {{ $secret.name }}, key: {{ $secret.key }} } }
{{- end }}
{{- end }}

{{/* "45s", "2m" or "1h" as .NET reads a time: 00:00:45. */}}
{{- define "resumevoice.time" -}}
{{- $number := regexFind "^[0-9]+" . | int -}}
{{- $seconds := mul $number (get (dict "s" 1 "m" 60 "h" 3600) (trimPrefix (toString $number) .)) -}}
{{- printf "%02d:%02d:%02d" (div $seconds 3600) (mod (div $seconds 60) 60) (mod $seconds 60) -}}
{{- end }}

{{/* "45s" and so on as a number of seconds. */}}
{{- define "resumevoice.seconds" -}}
{{- $number := regexFind "^[0-9]+" . | int -}}
{{- mul $number (get (dict "s" 1 "m" 60 "h" 3600) (trimPrefix (toString $number) .)) -}}
{{- end }}

{{/* The environment that both parts share. */}}
{{- define "resumevoice.environment" -}}
- { name: RESUMEVOICE_HOST, value: 0.0.0.0 }
- { name: RESUMEVOICE_Cluster__ClusterId, value: {{ .Values.cluster.clusterId | quote }} }
- { name: RESUMEVOICE_Cluster__ServiceId, value: {{ .Values.cluster.serviceId | quote }} }
{{- include "resumevoice.secret" (list "RESUMEVOICE_Storage__ConnectionString" .Values.secrets.database) }}
{{- include "resumevoice.secret" (list "RESUMEVOICE_Cluster__Redis" .Values.secrets.redis) }}
{{- with .Values.audio }}
{{- if .bucket }}
- { name: RESUMEVOICE_AudioStorage__Kind, value: s3 }
- { name: RESUMEVOICE_AudioStorage__S3__Bucket, value: {{ .bucket | quote }} }
- { name: RESUMEVOICE_AudioStorage__S3__Region, value: {{ .region | quote }} }
{{- with .endpoint }}
- { name: RESUMEVOICE_AudioStorage__S3__Endpoint, value: {{ . | quote }} }
{{- end }}
{{- with .publicEndpoint }}
- { name: RESUMEVOICE_AudioStorage__S3__PublicEndpoint, value: {{ . | quote }} }
{{- end }}
{{- include "resumevoice.secret" (list "RESUMEVOICE_AudioStorage__S3__AccessKey" $.Values.secrets.audioAccessKey) }}
{{- include "resumevoice.secret" (list "RESUMEVOICE_AudioStorage__S3__SecretKey" $.Values.secrets.audioSecretKey) }}
{{- end }}
{{- end }}
{{- range $name, $value := .Values.environment }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{- define "resumevoice.environmentFrom" -}}
{{- with .Values.environmentFrom }}
envFrom:
  {{- range . }}
  - secretRef: { name: {{ . }} }
  {{- end }}
{{- end }}
{{- end }}

{{- define "resumevoice.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1654
runAsGroup: 1654
fsGroup: 1654
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "resumevoice.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* Where pods of a part may run: (list $ "silo"). Spread over zones where it can be, over machines always. */}}
{{- define "resumevoice.placement" -}}
{{- $part := get (index . 0).Values (index . 1) -}}
{{- $selector := include "resumevoice.selector" . -}}
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- $selector | nindent 8 }}
  {{- end }}
{{- with $part.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $part.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $part.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with (index . 0).Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* /livez ends a pod, /readyz takes it out of the balance: (list "http"), the port's name. */}}
{{- define "resumevoice.probes" -}}
startupProbe:
  httpGet: { path: /readyz, port: {{ . }} }
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /livez, port: {{ . }} }
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 3
readinessProbe:
  httpGet: { path: /readyz, port: {{ . }} }
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 2
{{- end }}
