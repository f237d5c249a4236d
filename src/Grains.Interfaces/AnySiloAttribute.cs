using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace ResumeVoice.Grains.Interfaces;

/// <summary>
/// Marks calls of stateless workers that any silo may take. Without it a gateway sends all calls of one worker's key to
/// one silo, for they might have an order to keep; with it the silos are asked in turn.
/// </summary>
[InvokableCustomInitializer(nameof(IRequest.AddInvokeMethodOptions), InvokeMethodOptions.Unordered)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnySiloAttribute : Attribute;
