using System.Net;
using System.Net.Sockets;

namespace ResumeVoice.Contract.Servers;

/// <summary>Ports for servers that tests start.</summary>
public static class FreePort
{
    /// <summary>
    /// A free one, below those that outgoing connections get: none of these takes it between looking and listening.
    /// </summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }
}
