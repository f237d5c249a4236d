// A talk by the official OpenAI client.
import OpenAI from 'openai'

const { RV_URL: url, RV_KEY: key, RV_RESUME: model } = process.env
const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 })

const models = []
for await (const one of client.models.list()) models.push(one.id)

const messages = [{ role: 'user', content: 'What has she built with Python?' }]
const whole = await client.chat.completions.create({ model, messages })
messages.push(whole.choices[0].message, { role: 'user', content: 'Tell me more about the second one' })
let streamed = ''
let finish = null
for await (const piece of await client.chat.completions.create({ model, messages, stream: true })) {
  streamed += piece.choices[0]?.delta?.content ?? ''
  finish = piece.choices[0]?.finish_reason ?? finish
}

const error = await client.chat.completions.create({ model: 'res_nowhere', messages }).catch(failure => failure)
console.log(JSON.stringify({
  models, whole: whole.choices[0].message.content, usage: whole.usage, streamed, finish,
  error: { status: error.status, code: error.code, type: error.type },
}))
