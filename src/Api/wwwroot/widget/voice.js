// The microphone and the loudspeaker. Nothing is recorded before the visitor presses the button, and nothing after.

const secondsMax = 59;
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Whether this browser lets this page record at all. */
export function canRecord() {
  return Boolean(globalThis.isSecureContext && navigator.mediaDevices?.getUserMedia && globalThis.MediaRecorder);
}

/** One recording. Throws what getUserMedia throws: the visitor said no, or there is no microphone. */
export class Recording {
  #stream;
  #recorder;
  #pieces = [];
  #timer;

  /** `onEnd` is called where the recording ends by itself, having reached its longest. */
  static async start(onEnd) {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
    });
    return new Recording(stream, onEnd);
  }

  constructor(stream, onEnd) {
    this.#stream = stream;
    const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.#recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.start();
    this.#timer = setTimeout(onEnd, secondsMax * 1000);
  }

  /** Ends it; resolves to what was recorded. */
  async end() {
    clearTimeout(this.#timer);
    const ended = new Promise((resolve) => this.#recorder.addEventListener('stop', resolve, { once: true }));
    this.#recorder.stop();
    await ended;
    this.#stream.getTracks().forEach((track) => track.stop());
    return new Blob(this.#pieces, { type: this.#recorder.mimeType });
  }
}

/** Plays spoken answers, one at a time. */
export class Player {
  #audio = new Audio();

  /** Resolves when the answer was heard to its end, was stopped, or cannot be played. */
  async play(address) {
    this.stop();
    this.#audio.src = address;
    try {
      await this.#audio.play();
      await new Promise((resolve) => {
        for (const end of ['ended', 'pause', 'error']) this.#audio.addEventListener(end, resolve, { once: true });
      });
    } catch {
      // Browsers refuse sound that the visitor did not ask for; the words stand on the page.
    }
  }

  stop() {
    this.#audio.pause();
  }
}
