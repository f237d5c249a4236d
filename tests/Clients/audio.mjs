// Hearing and speaking by the official OpenAI client.
import OpenAI, { toFile } from 'openai'

const { RV_URL: url, RV_KEY: key, RV_RESUME: resume } = process.env
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 })
const input = 'What has she built with Python?'

const speak = options => client.audio.speech.create({ model: 'tts-1', voice: 'alloy', input, ...options })
const hear = (file, options) => client.audio.transcriptions.create({ file, model: 'whisper-1', ...options })
const failing = call => call.then(
  () => null,
  error => ({ status: error.status, code: error.code, type: error.type, param: error.param, message: error.message }))

const sounds = {}
const types = {}
for (const format of [undefined, 'mp3', 'opus', 'aac', 'flac', 'wav', 'pcm']) {
  const response = await speak({ response_format: format })
  types[format ?? 'none'] = response.headers.get('content-type')
  sounds[format ?? 'none'] = Buffer.from(await response.arrayBuffer())
}

const wav = () => toFile(sounds.wav, 'question.wav')
const fast = Buffer.from(await (await speak({ response_format: 'pcm', speed: 2 })).arrayBuffer())
console.log(JSON.stringify({
  types,
  sizes: Object.fromEntries(Object.entries(sounds).map(([format, sound]) => [format, sound.length])),
  fast: fast.length,
  heard: {
    whisper: (await hear(await wav())).text,
    resume: (await hear(await wav(), { model: resume })).text,
    mp3: (await hear(await toFile(sounds.mp3, 'question.mp3'), { model: resume })).text,
    text: await hear(await wav(), { model: resume, response_format: 'text' }),
    verbose: await hear(await wav(), {
      model: resume, response_format: 'verbose_json', language: 'en', prompt: 'A talk about a career.', temperature: 0,
    }),
  },
  errors: {
    model: await failing(hear(await wav(), { model: 'res_nowhere' })),
    noise: await failing(hear(await toFile(Buffer.from('no sound at all'), 'noise.wav'))),
    silence: await failing(hear(await toFile(Buffer.concat([sounds.wav.subarray(0, 44), Buffer.alloc(96000)]), 'a.wav'))),
    form: await failing(hear(await wav(), { response_format: 'vtt' })),
    language: await failing(hear(await wav(), { language: 'english' })),
    input: await failing(speak({ input: '' })),
    long: await failing(speak({ input: 'a'.repeat(4097) })),
    unspeakable: await failing(speak({ input: ' - ' })),
    format: await failing(speak({ response_format: 'midi' })),
    speed: await failing(speak({ speed: 5 })),
    key: await failing(new OpenAI({ baseURL: `${url}/v1`, apiKey: 'rv_sk_wrong', maxRetries: 0 })
      .audio.speech.create({ model: 'tts-1', voice: 'alloy', input })),
  },
}))
