using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ResumeVoice.Contract.Servers;

/// <summary>
/// Ports for servers that tests start. A server listens some seconds after its port was found, so until this process
/// ends no other test process of this user gets the same: each port that is handed out is a locked file.
/// </summary>
public static class FreePort
{
    private static readonly string Locks = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"resumevoice-ports-{Environment.UserName}")).FullName;

    private static readonly ConcurrentBag<FileStream> Held = [];

    /// <summary>
    /// A free one, below those that outgoing connections get: none of these takes it between looking and listening.
    /// </summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IsFree(port) && TryHold(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool TryHold(int port)
    {
        try
        {
            Held.Add(new FileStream(
                Path.Combine(Locks, $"{port}"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
