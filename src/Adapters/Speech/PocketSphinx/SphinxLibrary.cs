using System.Runtime.InteropServices;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// The functions of PocketSphinx 0.8+5prealpha (Debian's <c>libpocketsphinx3</c>) that are used here, and where its
/// American English model lies (<c>pocketsphinx-en-us</c>).
/// </summary>
internal static unsafe partial class SphinxLibrary
{
    public const string Model = "/usr/share/pocketsphinx/model/en-us/";
    public const string Acoustic = Model + "en-us";
    public const string Dictionary = Model + "cmudict-en-us.dict";
    public const string GeneralLanguage = Model + "en-us.lm.bin";

    private const string Decoding = "libpocketsphinx.so.3";
    private const string Base = "libsphinxbase.so.3";

    private static readonly Lazy<bool> Present = new(Look);

    /// <summary>Whether the libraries can be loaded and the model's files are there.</summary>
    public static bool IsInstalled => Present.Value;

    [LibraryImport(Decoding)]
    internal static partial nint ps_args();

    [LibraryImport(Decoding)]
    internal static partial nint ps_init(nint settings);

    [LibraryImport(Decoding)]
    internal static partial int ps_free(nint decoder);

    [LibraryImport(Decoding)]
    internal static partial nint ps_get_logmath(nint decoder);

    [LibraryImport(Decoding, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ps_set_lm(nint decoder, string name, nint model);

    [LibraryImport(Decoding, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ps_set_search(nint decoder, string name);

    [LibraryImport(Decoding, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ps_unset_search(nint decoder, string name);

    [LibraryImport(Decoding, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int ps_add_word(nint decoder, string word, string phones, int update);

    [LibraryImport(Decoding)]
    internal static partial nint ps_get_fe(nint decoder);

    [LibraryImport(Decoding)]
    internal static partial int ps_start_utt(nint decoder);

    [LibraryImport(Decoding)]
    internal static partial int ps_process_raw(nint decoder, short* samples, nuint count, int noSearch, int isWhole);

    [LibraryImport(Decoding)]
    internal static partial int ps_end_utt(nint decoder);

    [LibraryImport(Decoding)]
    internal static partial nint ps_get_hyp(nint decoder, out int score);

    [LibraryImport(Decoding)]
    internal static partial int ps_get_prob(nint decoder);

    [LibraryImport(Base)]
    internal static partial void fe_start_stream(nint frontEnd);

    [LibraryImport(Base)]
    internal static partial int fe_start_utt(nint frontEnd);

    [LibraryImport(Base)]
    internal static partial int fe_process_utt(
        nint frontEnd, short* samples, nuint count, out nint features, out int frames);

    [LibraryImport(Base)]
    internal static partial void fe_free_2d(nint features);

    [LibraryImport(Base, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint cmd_ln_parse_r(nint into, nint definitions, int count, string[] arguments, int strict);

    [LibraryImport(Base)]
    internal static partial int cmd_ln_free_r(nint settings);

    [LibraryImport(Base, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ngram_model_read(nint settings, string path, int type, nint logMath);

    [LibraryImport(Base, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ngram_model_set_init(
        nint settings, nint[] models, string[] names, float[] weights, int count);

    [LibraryImport(Base)]
    internal static partial int ngram_model_free(nint model);

    [LibraryImport(Base)]
    internal static partial double logmath_exp(nint logMath, int value);

    [LibraryImport(Base, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int err_set_logfile(string path);

    private static bool Look()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Dictionary) || !File.Exists(GeneralLanguage)) return false;
        if (!Directory.Exists(Acoustic) || !NativeLibrary.TryLoad(Base, out _)) return false;
        if (!NativeLibrary.TryLoad(Decoding, out _)) return false;
        // It narrates all it does, what it hears included, on the error stream.
        return err_set_logfile("/dev/null") == 0;
    }
}
