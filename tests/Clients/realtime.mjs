// A spoken talk by the official OpenAI client: a microphone that never stops, a question, an "uh-huh", an interruption,
// a connection that breaks. The client insists on TLS, so a terminator stands before the server, as it does elsewhere.
import { readFileSync } from 'node:fs'
import net from 'node:net'
import tls from 'node:tls'
import OpenAI from 'openai'
import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket'
import { OpenAIRealtimeWS } from 'openai/realtime/ws'
import { WebSocket } from 'ws'

const { RV_URL: url, RV_KEY: key, RV_RESUME: model, RV_SOUNDS: sounds } = process.env
const CHUNK_MS = 20
const CHUNK = 24 * 2 * CHUNK_MS
const silence = Buffer.alloc(CHUNK).toString('base64')
setTimeout(() => { console.error('took too long', talks.map(talk => talk.log())); process.exit(1) }, 160_000).unref()

const terminator = tls.createServer(
  { key: readFileSync(`${sounds}/tls.key`), cert: readFileSync(`${sounds}/tls.crt`) },
  outer => {
    const inner = net.connect(Number(new URL(url).port), '127.0.0.1')
    for (const side of [outer, inner]) side.on('error', () => { outer.destroy(); inner.destroy() })
    outer.pipe(inner).pipe(outer)
  })
await new Promise(done => terminator.listen(0, '127.0.0.1', done))
const host = `localhost:${terminator.address().port}`
const client = new OpenAI({ baseURL: `https://${host}/v1`, apiKey: key, dangerouslyAllowBrowser: true })

const talks = []
class Talk {
  events = []
  queue = []
  sent = 0
  waiting = []

  constructor(rt) {
    talks.push(this)
    this.rt = rt
    rt.on('error', () => {})
    rt.on('event', event => {
      this.events.push({ ...event, sent: this.sent })
      this.waiting = this.waiting.filter(check => !check())
    })
  }

  // The first event from a place on that fits, and its place.
  until(fits, from = 0) {
    return new Promise(done => {
      const check = () => {
        const at = this.events.findIndex((event, index) => index >= from && fits(event))
        if (at >= 0) done(at)
        return at >= 0
      }
      if (!check()) this.waiting.push(check)
    })
  }

  type(type, from) { return this.until(event => event.type === type, from) }

  listen() {
    this.microphone = setInterval(() => {
      this.rt.send({ type: 'input_audio_buffer.append', audio: this.queue.shift() ?? silence })
      this.sent++
    }, CHUNK_MS)
  }

  // Says a recording that begins with a voice; how much was sent when its first chunk was.
  say(name) {
    const pcm = readFileSync(`${sounds}/${name}.pcm`)
    const begins = this.sent + this.queue.length
    for (let at = 0; at < pcm.length; at += CHUNK) {
      this.queue.push(Buffer.concat([pcm.subarray(at, at + CHUNK)], CHUNK).toString('base64'))
    }
    return begins
  }

  log() {
    const types = this.events.map(event => event.type === 'error' || event.type.includes('transcription.')
      ? `${event.type} ${JSON.stringify(event)}` : event.type)
    return types.filter((type, at) => type !== types[at - 1])
  }
}

const deltas = (events, id) => events.filter(
  event => event.type === 'response.output_audio.delta' && (!id || event.response_id === id))
const seconds = events => events.reduce((sum, event) => sum + Buffer.from(event.delta, 'base64').length, 0) / 48_000

// A question and its answer.
const talk = new Talk(new OpenAIRealtimeWS({ model }, client))
const created = talk.events[await talk.type('session.created')]
talk.rt.send({ type: 'session.update', session: {
  type: 'realtime', audio: { input: { turn_detection: { type: 'server_vad', silence_duration_ms: 400 } } },
} })
const updated = talk.events[await talk.type('session.updated')]
talk.listen()
talk.say('question')
const first = await talk.type('response.done')
const asked = talk.events.slice(0, first + 1)

// A listener's "uh-huh" in the midst of the next answer stops it, as the client says at once, and it is gone on with.
talk.say('question')
const second = await talk.until(() => seconds(deltas(talk.events.slice(first + 1))) > 0.8, first + 1)
const hummed = talk.say('uhhuh')
const hushed = await talk.type('response.done', second)
const paused = talk.events[hushed]
talk.rt.send({ type: 'conversation.item.truncate', item_id: paused.response.output[0].id, content_index: 0,
  audio_end_ms: 500 })
const resumed = await talk.type('response.created', hushed)
const heeded = talk.events[await talk.type('response.done', resumed)]

// Speech in the midst of the third stops it.
const from = talk.events.length
talk.say('question')
const third = await talk.until(() => seconds(deltas(talk.events.slice(from))) > 0.3, from)
const began = talk.say('stop')
const stopped = await talk.type('response.done', third)
const cancelled = talk.events[stopped]
const last = talk.events.slice(0, stopped).findLast(event => event.type === 'response.output_audio.delta')
const itemId = cancelled.response.output[0].id
talk.rt.send({ type: 'conversation.item.truncate', item_id: itemId, content_index: 0, audio_end_ms: 700 })
await talk.type('conversation.item.truncated', stopped)
const after = talk.events[await talk.type('response.done', stopped + 1)]

// With backchannel_max_ms 0 any speech stops an answer for good.
talk.rt.send({ type: 'session.update', session: {
  type: 'realtime', audio: { input: { turn_detection: { type: 'server_vad', backchannel_max_ms: 0 } } },
} })
const fourth = talk.events.length
talk.say('question')
const sounding = await talk.until(() => seconds(deltas(talk.events.slice(fourth))) > 0.3, fourth)
const cut = talk.say('stop')
const ended = talk.events[await talk.type('response.done', sounding)]

// The connection breaks; the session goes on over another one, opened as browsers do.
clearInterval(talk.microphone)
talk.rt.socket.terminate()
globalThis.WebSocket = WebSocket
const next = new Talk(new OpenAIRealtimeWebSocket({
  model, buildRealtimeURL: () => new URL(`wss://${host}/v1/realtime?session_id=${created.session.id}`),
}, client))
const reopened = next.events[await next.type('session.created')]
next.rt.send({ type: 'conversation.item.create', item: {
  type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Tell me more about the second one' }],
} })
next.rt.send({ type: 'response.create', response: { output_modalities: ['text'] } })
const spoke = next.events[await next.type('response.done')]
next.rt.close()

const transcript = (events, id) => events.filter(event => event.response_id === id
  && event.type === 'response.output_audio_transcript.delta').map(event => event.delta).join('')
console.log(JSON.stringify({
  session: created.session.id, resumed: reopened.session.id, silence: updated.session.audio.input.turn_detection,
  types: asked.map(event => event.type).filter((type, at, all) => type !== all[at - 1]),
  heard: asked.find(event => event.type === 'conversation.item.input_audio_transcription.completed')?.transcript,
  said: transcript(asked, asked.at(-1).response.id), seconds: seconds(deltas(asked)),
  done: asked.at(-1).response,
  paused: { status: paused.response.status, id: paused.response.id, doneMs: (paused.sent - hummed) * CHUNK_MS },
  heeded: {
    status: heeded.response.status, continues: heeded.response.metadata.continues,
    answerId: heeded.response.metadata.answer_id,
    itemIds: [paused.response.output[0].id, heeded.response.output[0].id],
    said: [transcript(talk.events, paused.response.id), transcript(talk.events, heeded.response.id)],
    secondsMore: seconds(deltas(talk.events, heeded.response.id)),
  },
  cancelled: {
    status: cancelled.response.status, reason: cancelled.response.status_details?.reason,
    sentMs: (last.sent - began) * CHUNK_MS, doneMs: (cancelled.sent - began) * CHUNK_MS,
    answerId: itemId,
  },
  after: after.response.status,
  atOnce: { status: ended.response.status, doneMs: (ended.sent - cut) * CHUNK_MS },
  own: talks.flatMap(one => one.events).filter(event => event.type === 'response.done')
    .map(event => event.response.metadata),
  more: spoke.response.output[0].content[0].text,
  log: talk.log(),
}))
process.exit(0)
