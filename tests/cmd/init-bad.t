# registry-init refuses, and leaves nothing behind.

$ registry-init
! usage: registry-init [OPTION]... DIR [KEY=VALUE...]
! example: registry-init office --preset chief-liaisons name=高新区企业服务办公室
! 'registry-init --help' tells more
! registry-init: missing operand: DIR [KEY=VALUE...]
= 64

$ registry-init office --preset hotlin
! registry-init: unknown preset 'hotlin'; did you mean 'hotline'?
= 64

$ registry-init office --preset bureau
! registry-init: unknown preset 'bureau'; there are chief-liaisons, confidants, hotline, service-officers, window
= 64

$ registry-init office nam=A
! registry-init: registry.yaml has no key 'nam'; did you mean 'name'?
= 64

$ registry-init office A
! registry-init: 'A' is not KEY=VALUE
= 64

$ registry-init office limits=A
! registry-init: 'limits' holds more than a word: edit it in registry.yaml
= 64

$ registry-init office zone=Peking
! registry-init: registry.yaml:17:7: 'Peking' does not fit 'zone': expected an offset like "+08:00"
= 78

$ registry-init no/such/place
! registry-init: cannot create 'no/such/place': No such file or directory
= 73

$ mkdir full && touch full/x && registry-init full
! registry-init: 'full' is not empty
= 73

$ registry-init full/x
! registry-init: 'full/x' is not a directory
= 73

$ LIAISON_SHARE=nowhere registry-init office
! registry-init: no starter registry in 'nowhere'; LIAISON_SHARE names another place
= 66

$ registry-init --join full
! registry-init: 'full' is no registry: there is no registry.yaml in it
= 66

$ registry-init --join office
! registry-init: 'office' is no registry: there is no registry.yaml in it
= 66

$ registry-init --join --preset hotline full
! registry-init: a clone takes no preset
= 64

$ registry-init --join full here
! registry-init: unexpected operand 'here'
= 64

$ registry-init office -q && registry-init office
! registry-init: 'office' is a registry already; 'registry-init --join' makes a clone ready
= 73

# Without git.
$ mkdir bin && ln -s "$(command -v registry-init)" bin && PATH=$PWD/bin registry-init other
! registry-init: 'git' is needed here and not installed
= 69

$ ls -A | tr '\n' ' '; ls -A full
bin full office x
