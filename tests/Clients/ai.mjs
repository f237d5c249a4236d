// A talk by the AI SDK's own chat transport and stream reader: what useChat does, without React.
import { DefaultChatTransport, readUIMessageStream } from 'ai'

const { RV_URL: url, RV_KEY: key, RV_RESUME: resumeId } = process.env
const headers = { Authorization: `Bearer ${key}` }

const opened = await fetch(`${url}/v1/sessions`, {
  method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ resumeId }),
})
const session = (await opened.json()).id
const transport = new DefaultChatTransport({
  api: `${url}/v1/sessions`,
  headers,
  prepareSendMessagesRequest: ({ id, messages, trigger, headers }) => ({
    api: `${url}/v1/sessions/${id}/messages`, headers, body: { messages: messages.slice(-1), trigger },
  }),
})

const messages = []
for (const text of ['What has she built with Python?', 'Tell me more about the second one']) {
  messages.push({ id: `q${messages.length}`, role: 'user', parts: [{ type: 'text', text }] })
  const stream = await transport.sendMessages({
    trigger: 'submit-message', chatId: session, messageId: undefined, messages, abortSignal: undefined,
  })
  let message
  for await (const part of readUIMessageStream({ stream, onError: error => { throw error } })) message = part
  messages.push(message)
}

const resumed = await transport.reconnectToStream({ chatId: session })
console.log(JSON.stringify({ messages, resumed }))
