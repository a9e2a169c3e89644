#nullable disable

namespace TorchSharp;

public static partial class torch
{
    public class Device
    {
        public Device(int index) => throw Facade.NotExecutable();
        public Device(DeviceType deviceType, int index = -1) => throw Facade.NotExecutable();
        public int index => throw Facade.NotExecutable();
        public DeviceType type => throw Facade.NotExecutable();
        public Device(string description) => throw Facade.NotExecutable();
        public Device(string deviceType, int index = -1) => throw Facade.NotExecutable();
        public override string ToString() => throw Facade.NotExecutable();
        public static implicit operator Device(string description) => throw Facade.NotExecutable();
    }
}
