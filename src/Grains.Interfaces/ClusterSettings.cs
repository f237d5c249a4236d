using System.ComponentModel.DataAnnotations;

namespace ResumeVoice.Grains.Interfaces;

/// <summary>What every process of a cluster is told alike.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Cluster";

    /// <summary>Silos and gateways with the same id find each other. Default <c>resumevoice</c>.</summary>
    [Required]
    public string ClusterId { get; set; } = "resumevoice";

    /// <summary>Part of the key of every stored state: never change it. Default <c>resumevoice</c>.</summary>
    [Required]
    public string ServiceId { get; set; } = "resumevoice";

    /// <summary>Where Redis keeps the list of silos, <c>host:port[,password=…]</c>; no default.</summary>
    [Required(ErrorMessage = "Cluster:Redis names the Redis server that keeps the list of silos (host:port).")]
    public string? Redis { get; set; }
}
