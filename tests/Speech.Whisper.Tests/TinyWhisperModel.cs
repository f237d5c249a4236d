using System.Text;

namespace ResumeVoice.Speech.Whisper.Tests;

/// <summary>
/// Makes a whole Whisper model in whisper.cpp's format, a few megabytes large, that was never trained: its decoder's
/// weights are set so that each word of one sentence leads to the next. Whatever it hears it says that sentence, so
/// that a test can tell that the model was loaded and the engine ran from the sound to the words.
/// </summary>
internal static class TinyWhisperModel
{
    private const int Magic = 0x67676d6c;
    private const int State = 64;
    private const int Layers = 4;
    private const int AudioContext = 1500;
    private const int TextContext = 448;
    private const int Mels = 80;
    private const int Frequencies = 201;
    private const int HalfFloats = 1;

    // The tokens that English models of Whisper have beyond their words.
    private const int Tokens = 51_864;
    private const int EndOfText = 50_256;
    private const int StartOfTranscript = 50_257;
    private const int FirstTime = 50_363;
    private const int LastTime = FirstTime + 1500;

    public static byte[] Saying(params string[] words)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        int[] sizes =
        [
            Magic, Tokens, AudioContext, State, 1, Layers, TextContext, State, 1, Layers, Mels, HalfFloats, Mels,
            Frequencies,
        ];
        foreach (var size in sizes) writer.Write(size);
        for (var at = 0; at < Mels * Frequencies; at++)
            writer.Write(IsInBand(at / Frequencies, at % Frequencies) ? 0.01f : 0f);
        WriteWords(writer, words);
        WriteEncoder(writer);
        WriteDecoder(writer, [StartOfTranscript, FirstTime, .. Enumerable.Range(0, words.Length), LastTime, EndOfText]);
        writer.Flush();
        return file.ToArray();
    }

    private static bool IsInBand(int mel, int frequency) => frequency >= mel * 2 && frequency < (mel * 2) + 4;

    /// <summary>The sentence's words first, then all letters, so that any prompt can be spelt.</summary>
    private static void WriteWords(BinaryWriter writer, string[] words)
    {
        var letters = Enumerable.Range(1, 126).Select(code => ((char)code).ToString()).Except(words);
        string[] all = [.. words, .. letters];
        writer.Write(all.Length);
        foreach (var word in all)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    private static void WriteEncoder(BinaryWriter writer)
    {
        Single(writer, "encoder.positional_embedding", [State, AudioContext]);
        Half(writer, "encoder.conv1.weight", [3, Mels, State], at => at % 7 == 0 ? 0.05f : 0);
        Single(writer, "encoder.conv1.bias", [1, State]);
        Half(writer, "encoder.conv2.weight", [3, State, State], at => at % 5 == 0 ? 0.05f : 0);
        Single(writer, "encoder.conv2.bias", [1, State]);
        WriteNorm(writer, "encoder.ln_post");
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"encoder.blocks.{layer}";
            WriteAttention(writer, name, "attn");
            WriteNorm(writer, $"{name}.mlp_ln");
            WriteMlp(writer, name, _ => 0, _ => 0);
        }
    }

    /// <summary>
    /// The state of a token of the chain is an axis of its own; the first layer turns each into the next one's, far
    /// larger, and the words are read off along the axes.
    /// </summary>
    private static void WriteDecoder(BinaryWriter writer, int[] chain)
    {
        Single(writer, "decoder.positional_embedding", [State, TextContext]);
        var axes = chain.Index().ToDictionary(one => one.Item, one => one.Index);
        Half(writer, "decoder.token_embedding.weight", [State, Tokens], at =>
            axes.TryGetValue(at / State, out var axis) && at % State == axis ? 4 : 0);
        WriteNorm(writer, "decoder.ln");
        for (var layer = 0; layer < Layers; layer++)
        {
            var name = $"decoder.blocks.{layer}";
            WriteAttention(writer, name, "attn");
            WriteAttention(writer, name, "cross_attn");
            WriteNorm(writer, $"{name}.mlp_ln");
            var isFirst = layer == 0;
            WriteMlp(
                writer, name,
                at => isFirst && at / State == at % State ? 1 : 0,
                at => isFirst && at / (4 * State) == (at % (4 * State)) + 1 ? 20 : 0);
        }
    }

    private static void WriteAttention(BinaryWriter writer, string block, string kind)
    {
        WriteNorm(writer, $"{block}.{kind}_ln");
        foreach (var part in (string[])["query", "key", "value", "out"])
        {
            Half(writer, $"{block}.{kind}.{part}.weight", [State, State], _ => 0);
            if (part != "key") Single(writer, $"{block}.{kind}.{part}.bias", [State]);
        }
    }

    private static void WriteMlp(BinaryWriter writer, string block, Func<int, float> wide, Func<int, float> narrow)
    {
        Half(writer, $"{block}.mlp.0.weight", [State, 4 * State], wide);
        Single(writer, $"{block}.mlp.0.bias", [4 * State]);
        Half(writer, $"{block}.mlp.2.weight", [4 * State, State], narrow);
        Single(writer, $"{block}.mlp.2.bias", [State]);
    }

    private static void WriteNorm(BinaryWriter writer, string name)
    {
        Single(writer, $"{name}.weight", [State], 1);
        Single(writer, $"{name}.bias", [State]);
    }

    private static void Single(BinaryWriter writer, string name, int[] sizes, float value = 0)
    {
        Head(writer, name, sizes, 0);
        for (var at = 0; at < Count(sizes); at++) writer.Write(value);
    }

    private static void Half(BinaryWriter writer, string name, int[] sizes, Func<int, float> value)
    {
        Head(writer, name, sizes, HalfFloats);
        for (var at = 0; at < Count(sizes); at++) writer.Write((Half)value(at));
    }

    private static void Head(BinaryWriter writer, string name, int[] sizes, int type)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        writer.Write(sizes.Length);
        writer.Write(bytes.Length);
        writer.Write(type);
        foreach (var size in sizes) writer.Write(size);
        writer.Write(bytes);
    }

    private static int Count(int[] sizes) => sizes.Aggregate(1, (product, size) => product * size);
}
